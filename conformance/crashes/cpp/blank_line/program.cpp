#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); throw std::runtime_error("first line\n\nthird line"); }
