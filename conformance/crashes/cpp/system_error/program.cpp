#include "truth.hpp"
#include <stdexcept>
#include <string>
#include <system_error>
int main() { watch(); throw std::system_error(2, std::generic_category(), "open cart.db"); }
