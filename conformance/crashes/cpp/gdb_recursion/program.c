static int down(int n) { if (n == 0) __builtin_trap(); return down(n - 1) + 1; }
int main(void) { return down(1000); }
