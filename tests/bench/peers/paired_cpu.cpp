// paired_cpu RUNS 'COMMAND A' 'COMMAND B': runs the two in turn, A B A B ..., and prints the median of
// the pairwise ratios A/B of CPU time (user + system of the whole process tree that was waited for)
// and of wall time. Pairs, because a machine's speed drifts; medians, because a single time says little.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct Cost {
    double cpu = 0.0, wall = 0.0;
};

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; }

Cost cost_of(const char* command) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", command, static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) == 127) {
        std::fprintf(stderr, "paired_cpu: cannot run: %s\n", command);
        std::exit(2);
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), wall.count()};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4 || std::atoi(argv[1]) < 1) {
        std::fprintf(stderr, "usage: paired_cpu RUNS 'COMMAND A' 'COMMAND B'\n");
        return 2;
    }
    cost_of(argv[2]);
    cost_of(argv[3]);
    std::vector<double> cpu, wall, a_cpu, b_cpu;
    for (int i = 0; i < std::atoi(argv[1]); ++i) {
        const Cost a = cost_of(argv[2]);
        const Cost b = cost_of(argv[3]);
        cpu.push_back(a.cpu / b.cpu);
        wall.push_back(a.wall / b.wall);
        a_cpu.push_back(a.cpu);
        b_cpu.push_back(b.cpu);
    }
    std::printf("cpu %.3f wall %.3f (medians: A %.4f s, B %.4f s)\n", median(cpu), median(wall), median(a_cpu), median(b_cpu));
}
