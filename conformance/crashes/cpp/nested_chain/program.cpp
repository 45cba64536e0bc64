#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
static void print(const std::exception& error, int level = 0) {
    std::cerr << std::string(level, ' ') << "exception: " << error.what() << '\n';
    try { std::rethrow_if_nested(error); } catch (const std::exception& inner) { print(inner, level + 1); }
}
static void read() { throw std::runtime_error("cannot read cart.db"); }
static void load() { try { read(); } catch (...) { std::throw_with_nested(std::runtime_error("cannot load the cart")); } }
static void place() { try { load(); } catch (...) { std::throw_with_nested(std::runtime_error("cannot place the order")); } }
int main() { try { place(); } catch (const std::exception& error) { print(error); return 1; } }
