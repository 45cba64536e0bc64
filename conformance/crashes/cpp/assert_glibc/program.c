#include <assert.h>
int main(int count, char** names) { assert(count > 3 && "too few"); return names[0][0]; }
