#include "excerpt.hpp"

#include "glyph.hpp"

#include <algorithm>
#include <vector>

namespace soleus::diag {
namespace {

constexpr std::size_t k_columns = 78;  // 80 with the indentation
constexpr std::size_t k_before =
    30;  // what is kept to the left of a culprit that lies far to the right
constexpr std::string_view k_cut = "...";

struct Cell {
    std::string shown{};
    std::size_t first_byte = 0;
    std::size_t columns = 0;
};

std::vector<Cell> cells_of(std::string_view line) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < line.size();) {
        const Glyph glyph = glyph_at(line, at);
        Cell cell{{}, at, 0};
        if (line[at] == '\t') {
            cell.shown = " ";  // one column, so that the caret stays under its cell
            cell.columns = 1;
        } else {
            append_shown(cell.shown, line.substr(at, glyph.bytes), glyph);
            cell.columns = glyph.escape ? cell.shown.size() : columns(glyph);
        }
        at += glyph.bytes;
        cells.push_back(std::move(cell));
    }
    return cells;
}

std::size_t sum_columns(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
    std::size_t sum = 0;
    for (std::size_t i = from; i < to; ++i) {
        sum += cells[i].columns;
    }
    return sum;
}

}  // namespace

Excerpt excerpt_of(std::string_view source_line, std::size_t column, std::size_t width) {
    // A line may be a MiB long; what is far from the culprit is never shown.
    constexpr std::size_t k_far = 1024;
    const std::size_t start = std::min(column - 1, source_line.size());
    const std::size_t left = start > k_far ? start - k_far : 0;
    const auto near = source_line.substr(left, 2 * k_far);
    const auto cells = cells_of(near);

    const auto cell_at = [&](std::size_t byte) {
        const auto found = std::partition_point(cells.begin(), cells.end(),
                                                [&](const Cell& c) { return c.first_byte < byte; });
        return static_cast<std::size_t>(found - cells.begin());
    };
    const std::size_t culprit = cell_at(start - left);
    const std::size_t culprit_end =
        cell_at(std::min(start - left + std::max<std::size_t>(width, 1), near.size()));

    std::size_t first = 0;
    if (left > 0 || sum_columns(cells, 0, culprit_end) > k_columns - k_cut.size()) {
        for (first = culprit; first > 0 && sum_columns(cells, first - 1, culprit) <= k_before;) {
            --first;
        }
    }
    Excerpt excerpt;
    if (first > 0 || left > 0) {
        excerpt.line = k_cut;
    }
    std::size_t used = excerpt.line.size();
    const bool fits = used + sum_columns(cells, first, cells.size()) <= k_columns &&
                      left + near.size() == source_line.size();
    const std::size_t room = k_columns - (fits ? 0 : k_cut.size());
    excerpt.caret_column = used + sum_columns(cells, first, culprit);
    std::size_t last = first;
    for (; last < cells.size() && used + cells[last].columns <= room; ++last) {
        excerpt.line += cells[last].shown;
        used += cells[last].columns;
    }
    if (!fits) {
        excerpt.line += k_cut;
    }
    excerpt.caret_width =
        std::max<std::size_t>(sum_columns(cells, culprit, std::min(culprit_end, last)), 1);
    return excerpt;
}

}  // namespace soleus::diag
