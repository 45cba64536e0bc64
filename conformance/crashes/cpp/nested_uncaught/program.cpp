#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); try { throw std::logic_error("inner"); } catch (...) { std::throw_with_nested(std::runtime_error("outer")); } }
