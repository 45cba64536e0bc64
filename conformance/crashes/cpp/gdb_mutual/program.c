static int odd(int n);
static int even(int n) { if (n == 0) __builtin_trap(); return odd(n - 1) + 1; }
static int odd(int n) { return even(n - 1) + 1; }
int main(void) { return even(40); }
