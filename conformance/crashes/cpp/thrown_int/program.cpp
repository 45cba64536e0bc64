#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); throw 42; }
