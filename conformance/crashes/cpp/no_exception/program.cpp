#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); std::terminate(); }
