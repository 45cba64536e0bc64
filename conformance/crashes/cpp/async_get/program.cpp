#include "truth.hpp"
#include <stdexcept>
#include <string>

#include <future>
int main() { watch(); auto order = std::async(std::launch::async, [] { throw std::overflow_error("too many orders"); }); order.get(); }
