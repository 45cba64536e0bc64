#include "truth.hpp"
#include <stdexcept>
#include <string>

namespace app { struct OrderLost : std::runtime_error { using std::runtime_error::runtime_error; }; }
int main() { watch(); throw app::OrderLost("order 17 is lost"); }
