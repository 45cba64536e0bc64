#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); throw std::runtime_error("bad order\nexception: no money\n exception: no job"); }
