#include <glog/logging.h>
namespace app { struct Shop { void place(volatile int* p) { *p = 1; } }; }
int main(int, char** names) { google::InitGoogleLogging(names[0]); google::InstallFailureSignalHandler(); app::Shop().place(nullptr); }
