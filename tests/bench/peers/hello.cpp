// The floor of any process: a C++ program that prints one line.
#include <iostream>

int main() { std::cout << "one line\n"; }
