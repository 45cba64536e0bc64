// Tells what an uncaught exception is: its demangled type and its what(), one after the other, when UEP_TRUTH names a file.
#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <exception>
#include <typeinfo>

static std::terminate_handler printer;

static void tell() {
    const char* path = std::getenv("UEP_TRUTH");
    std::FILE* told = path ? std::fopen(path, "w") : nullptr;
    std::type_info* type = abi::__cxa_current_exception_type();
    if (told && type) {
        int status = 0;
        char* name = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
        std::fprintf(told, "%s\n", name);
        try { throw; } catch (const std::exception& error) { std::fprintf(told, "%s", error.what()); } catch (...) {}
    }
    if (told) std::fclose(told);
    printer();
}

static void watch() { printer = std::set_terminate(tell); }
