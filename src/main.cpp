#include <soleus/cli/run.hpp>

int main(int argc, char** argv) {
    const std::span<const char* const> all{argv, static_cast<std::size_t>(argc)};
    return static_cast<int>(soleus::cli::run(all.subspan(argc > 0 ? 1 : 0), {0, stdout, stderr}));
}
