// A room that looks where it may not: layers.sh must name this line.
#include <soleus/report/document.hpp>
