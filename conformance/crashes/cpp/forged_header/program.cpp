#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); throw std::runtime_error("bad order\nterminate called after throwing an instance of 'int'\nend of message"); }
