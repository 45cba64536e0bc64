int main(int count, char** names) { int cart[4] = {0}; volatile int at = 4; (void)names; return cart[at + count - 1]; }
