#include "truth.hpp"
#include <stdexcept>
#include <string>
int main(int count, char**) { watch(); if (count > 1) throw std::runtime_error("the second"); throw std::logic_error("the first"); }
