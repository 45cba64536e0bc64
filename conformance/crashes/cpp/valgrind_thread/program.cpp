#include <thread>
namespace app { template <class T> struct Shop { T place(T n) { volatile int* p = nullptr; return *p + n; } }; }
int main() { std::thread t([](int k) { app::Shop<int> s; return s.place(k); }, 3); t.join(); }
