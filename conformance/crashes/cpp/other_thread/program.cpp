#include "truth.hpp"
#include <stdexcept>
#include <string>
#include <thread>
int main() { watch(); std::thread([] { throw std::range_error("in a thread"); }).join(); }
