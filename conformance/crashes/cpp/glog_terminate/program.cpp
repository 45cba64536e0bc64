#include <glog/logging.h>
#include <stdexcept>
int main(int, char** names) { google::InitGoogleLogging(names[0]); google::InstallFailureSignalHandler(); throw std::runtime_error("bad order\nin two lines"); }
