#include "truth.hpp"
#include <stdexcept>
#include <string>
static void close() noexcept { throw std::underflow_error("below zero"); }
int main() { watch(); close(); }
