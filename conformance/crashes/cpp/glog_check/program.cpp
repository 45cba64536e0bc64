#include <glog/logging.h>
namespace app { struct Shop { void place(int n) { CHECK_EQ(n, 1) << "bad order"; } }; }
int main(int, char** names) { google::InitGoogleLogging(names[0]); app::Shop().place(0); }
