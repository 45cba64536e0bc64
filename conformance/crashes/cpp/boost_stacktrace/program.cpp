#include <boost/stacktrace.hpp>
#include <cstdlib>
#include <exception>
#include <iostream>
namespace app { struct Shop { void place(int n) { if (n) throw n; } }; }
static void on_terminate() { std::cerr << "terminate handler called\n" << boost::stacktrace::stacktrace(); std::_Exit(3); }
int main() { std::set_terminate(on_terminate); app::Shop().place(3); }
