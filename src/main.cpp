#include <soleus/cli/run.hpp>

int main(int argc, char** argv) {
    return static_cast<int>(soleus::cli::run({argv + 1, argv + argc}, {0, stdout, stderr}));
}
