#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lint {

/// A folder of pages that a configuration of Docusaurus names.
struct ContentFolder {
  std::string path;   // as written, relative to the folder of the configuration
  std::string route;  // the address it is served at, without slashes at its ends
  std::string id;     // of the plugin's instance; empty for the only one
};

/// Reads the objects of a script that give a `path` to a plugin of docs, blog or pages, or to one
/// with a `routeBasePath`.
[[nodiscard]] std::vector<ContentFolder> content_folders(std::string_view script);

}  // namespace lint
