#include <string.h>
static void name(const char* text) { char buffer[8]; memcpy(buffer, text, 64); volatile char c = buffer[1]; (void)c; }
int main() { char text[64] = "0123456789"; name(text); return 0; }
