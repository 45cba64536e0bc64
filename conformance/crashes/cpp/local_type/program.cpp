#include "truth.hpp"
#include <stdexcept>
#include <string>

int main() { watch(); auto fail = [] { struct Bad : std::logic_error { Bad() : std::logic_error("in a lambda") {} }; throw Bad(); }; fail(); }
