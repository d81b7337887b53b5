// Preloaded into soleus: the allocation with the number FAIL_ALLOCATION fails, once. With COUNT_TO
// a file gets the number of allocations a whole run makes. Counted from main on: what a library's
// own static objects allocate before it, no program can catch.
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
}

namespace {

unsigned long calls = 0;
unsigned long doomed = 0;
bool armed = false;

bool fails() {
    if (!armed || ++calls != doomed) {
        return false;
    }
    errno = ENOMEM;
    return true;
}

using Main = int (*)(int, char**, char**);
Main real_main = nullptr;

int armed_main(int argc, char** argv, char** environment) {
    if (const char* number = std::getenv("FAIL_ALLOCATION")) {
        doomed = std::strtoul(number, nullptr, 10);
    }
    armed = true;
    return real_main(argc, argv, environment);
}

__attribute__((destructor)) void tell() {
    armed = false;
    if (const char* name = std::getenv("COUNT_TO")) {
        if (std::FILE* file = std::fopen(name, "w")) {
            std::fprintf(file, "%lu\n", calls);
            std::fclose(file);
        }
    }
}

}  // namespace

extern "C" void* malloc(std::size_t size) {
    return fails() ? nullptr : __libc_malloc(size);
}
extern "C" void* calloc(std::size_t count, std::size_t size) {
    return fails() ? nullptr : __libc_calloc(count, size);
}
extern "C" void* realloc(void* old, std::size_t size) {
    return fails() ? nullptr : __libc_realloc(old, size);
}

extern "C" int __libc_start_main(Main main, int argc, char** argv, void (*init)(), void (*fini)(),
                                 void (*loader_fini)(), void* stack_end) {
    using Start = int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*);
    real_main = main;
    const auto start = reinterpret_cast<Start>(dlsym(RTLD_NEXT, "__libc_start_main"));
    return start(armed_main, argc, argv, init, fini, loader_fini, stack_end);
}
