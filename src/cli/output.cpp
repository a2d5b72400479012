#include "cli/output.hpp"

#include <ostream>

#include "files/disk.hpp"

namespace cli {

base::Status write_outputs(
    const Options& options, const std::string& root, const Streams& streams,
    const std::function<std::string(const std::string& format, bool is_shown)>& render) {
  files::Disk disk(root);
  for (const Output& output : options.outputs) {
    const bool is_shown = output.path == "-";
    const std::string text = render(output.format, is_shown);
    if (is_shown) {
      streams.out << text;
      streams.out.flush();
      if (!streams.out) return base::Error{"cannot write to standard output"};
    } else if (base::Status error =
                   disk.write(path_from_root(output.path, streams.working_folder, root), text)) {
      return error;
    }
  }
  return {};
}

}  // namespace cli
