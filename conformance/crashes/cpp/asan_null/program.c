static void set(volatile int* cart) { *cart = 1; }
int main(void) { set(0); return 0; }
