#include <cassert>
namespace app { struct Shop { template <class T> void place(T n) const { assert(n > 0); } }; }
int main() { app::Shop().place<int>(0); }
