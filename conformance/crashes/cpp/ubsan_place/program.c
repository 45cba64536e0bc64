static int shift(int by) { return 1 << by; }
int main(void) { volatile int by = 40; return shift(by) == 7; }
