#include <stdlib.h>
static void fail(const char* why) { if (why) abort(); }
int main(void) { fail("no (paper at all) at line 3"); return 0; }
