#include <string.h>
#include <stdlib.h>
int main(int count, char** names) { char b[4]; strcpy(b, count > 5 ? "a" : getenv("LONG")); return b[0] + names[0][0]; }
