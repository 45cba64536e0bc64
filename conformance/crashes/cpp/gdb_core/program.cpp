namespace app { struct Shop { int total; void place(int n) { total = n; } }; }
int main() { app::Shop* volatile shop = nullptr; shop->place(3); }
