#pragma once

#include "track_entry.hpp"
#include "walk.hpp"
#include "zone.hpp"

#include <soleus/intake/intake.hpp>

#include <memory>
#include <vector>

namespace soleus::intake {

/// What one file gave, before it meets the others.
struct FileResult {
    bool opened = false;
    sources::Reading reading{};       ///< entries of CSV rows and tracks, all in local time
    std::vector<TrackFacts> facts{};  ///< of each entry where they are tracks, else empty
    std::vector<diag::Diagnostic> details{};
    std::shared_ptr<model::Texts> texts = std::make_shared<model::Texts>();
};

/// Reads, reduces and judges one file. Never throws for what stands in it.
[[nodiscard]] FileResult read_file(const InputFile& file, const IntakeOptions& options,
                                   const Zone& zone);

/// The same for all of them, `options.jobs` side by side; in their order.
[[nodiscard]] std::vector<FileResult> read_files(const std::vector<InputFile>& files,
                                                 const IntakeOptions& options, const Zone& zone);

}  // namespace soleus::intake
