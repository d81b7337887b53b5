#include "csv_cells.hpp"

namespace soleus::report {

std::string csv_cell(std::string_view text) {
    std::string cell;
    const auto first = text.find_first_not_of('\'');
    if (first != std::string_view::npos &&
        std::string_view{"=+-@"}.find(text[first]) != std::string_view::npos) {
        cell = "'";
    }
    cell += text;
    const bool blank_edge = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!blank_edge && cell.find_first_of(",;\"\n\r\t") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + "\"";
}

}  // namespace soleus::report
