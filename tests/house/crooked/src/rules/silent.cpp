#include <string>

// The first three are heard by a test each, the last by none.
const std::string heard[] = {"a unit test {} this", "a golden case "
                             "holds {} lines", "a fault script greps this",
                             "no test {} heard this"};
