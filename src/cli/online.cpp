#include "cli/online.hpp"

#include <algorithm>
#include <ostream>

#include "base/cat.hpp"
#include "cli/version.hpp"
#include "files/glob.hpp"
#include "lint/project.hpp"
#include "online/cache.hpp"
#include "online/fetch.hpp"
#include "online/libcurl.hpp"
#include "online/url.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using cli::Session;
using cli::Streams;

// Beyond that the list of what is undecided helps no one.
constexpr std::size_t most_told = 20;

base::Result<online::Limits> read_limits(const lint::Config& config) {
  const lint::OnlineConfig& said = config.online;
  online::Limits out;
  for (const std::string& text : said.allow) {
    const std::optional<online::Network> network = online::read_network(text);
    if (!network) {
      return base::Error{cat(config.path, ": \"", text,
                             "\" in \"allow\" of \"online\" is neither an ",
                             "address nor a network such as 10.0.0.0/8")};
    }
    out.allowed.push_back(*network);
  }
  if (!said.ports.empty()) out.ports = said.ports;
  out.connections = said.connections;
  out.connections_per_host = said.connections_per_host;
  out.retries = said.retries;
  out.redirects = said.redirects;
  out.to_connect = std::chrono::seconds(said.connect_seconds);
  out.to_answer = std::chrono::seconds(said.seconds);
  out.whole = std::chrono::minutes(said.minutes);
  out.page_size = std::size_t{said.kilobytes} << 10U;
  out.proxy = said.proxy;
  out.agent = cat("docfacts/", cli::version, " (+", cli::homepage, ')');
  return out;
}

bool matches_any(const std::vector<std::string>& globs, std::string_view address) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return files::matches(glob, address); });
}

/// What is about this machine, this network, or an example is no link for readers.
bool is_for_readers(const std::string& address, const online::Limits& limits) {
  const base::Result<online::Url> url = online::read_url(address);
  if (!url) return true;
  const std::optional<online::Address> number = online::read_address(url->host);
  return number ? online::may_connect(*number, limits.allowed) : !online::is_reserved(url->host);
}

online::Wanted wanted_of(const lint::Project& project, const online::Limits& limits) {
  const lint::OnlineConfig& said = project.config.online;
  online::Wanted out;
  for (const lint::Document& document : project.documents) {
    if (!document.is_reported) continue;
    for (const lint::RemoteLink& link : lint::remote_links(project, document)) {
      if (!said.include.empty() && !matches_any(said.include, link.address)) continue;
      if (matches_any(said.exclude, link.address)) continue;
      if (!out.contains(link.address) && !is_for_readers(link.address, limits)) continue;
      std::vector<std::string>& fragments = out[link.address];
      const bool is_known =
          std::find(fragments.begin(), fragments.end(), link.fragment) != fragments.end();
      if (!link.fragment.empty() && !is_known) fragments.push_back(link.fragment);
    }
  }
  return out;
}

/// The file that keeps answers from one run to the next, where the configuration names one.
class CacheFile {
 public:
  CacheFile(const Session& session, const lint::Project& project)
      : path_(session.config.online.cache),
        days_(session.config.online.days),
        today_(session.selection.today) {
    if (path_.empty()) return;
    const base::Result<std::string> bytes = session.disk.read(path_);
    const auto entry = project.entries.find(path_);
    const bool is_free = !bytes && !session.disk.kind(path_) && entry == project.entries.end();
    is_ours_ = bytes ? bytes->empty() || online::is_cache(*bytes) : is_free;
    if (bytes) kept_ = online::read_cache(*bytes).value_or(online::Cache());
  }

  /// Takes the answers that still count, out of what is wanted.
  lint::RemoteAnswers take(online::Wanted& wanted) const {
    lint::RemoteAnswers out;
    for (const auto& [address, kept] : kept_) {
      const auto found = wanted.find(address);
      if (found == wanted.end()) continue;
      if (!online::still_counts(kept, found->second, today_, days_)) continue;
      out.emplace(address, kept.answer);
      wanted.erase(found);
    }
    return out;
  }

  base::Status keep(const online::Wanted& wanted, const lint::RemoteAnswers& answers,
                    Session& session) {
    if (path_.empty()) return {};
    if (!is_ours_) {
      return base::Error{cat(path_, " holds something else than answers, and was left alone")};
    }
    // What is too old for any question goes.
    std::erase_if(kept_, [&](const auto& one) {
      return !online::still_counts(one.second, {}, today_, days_);
    });
    for (const auto& [address, answer] : answers) {
      kept_[address] = {.asked = today_, .answer = answer, .fragments = wanted.at(address)};
    }
    return session.disk.write(path_, online::write_cache(kept_));
  }

 private:
  std::string path_;
  unsigned days_;
  facts::Date today_;
  bool is_ours_ = false;
  online::Cache kept_;
};

/// A line that counts.
online::OnProgress progress_on(const Streams& streams, bool is_shown) {
  if (!is_shown) return [](std::size_t, std::size_t) {};
  return [&error = streams.error](std::size_t done, std::size_t all) {
    error << '\r' << done << " of " << all << " addresses" << std::flush;
  };
}

void tell_undecided(const lint::RemoteAnswers& answers, const Streams& streams) {
  std::vector<std::string> lines;
  for (const auto& [address, answer] : answers) {
    if (answer.state != lint::RemoteState::undecided) continue;
    lines.push_back(text::printable(cat(address, ": ", answer.reason)));
  }
  if (lines.empty()) return;
  streams.error << "docfacts: " << lines.size() << " of " << answers.size()
                << (answers.size() == 1 ? " address" : " addresses") << " could not be decided:\n";
  for (std::size_t i = 0; i < std::min(lines.size(), most_told); ++i) {
    streams.error << "  " << lines[i] << '\n';
  }
  if (lines.size() > most_told) {
    streams.error << "  and " << lines.size() - most_told << " more\n";
  }
}

}  // namespace

namespace cli {

base::Status ask_online(const Options& options, Session& session, const Streams& streams) {
  if (base::Status error = online::load_libcurl()) return error;
  const base::Result<online::Limits> limits = read_limits(session.config);
  if (!limits) return limits.error();
  const base::Result<lint::Project> project =
      lint::read_project(session.disk, session.config, session.selection);
  if (!project) return project.error();
  online::Wanted wanted = wanted_of(*project, *limits);
  CacheFile cache(session, *project);
  lint::RemoteAnswers answers = cache.take(wanted);
  const bool is_shown = streams.is_error_terminal && !options.is_quiet;
  lint::RemoteAnswers fresh = online::fetch(wanted, *limits, progress_on(streams, is_shown));
  if (is_shown) streams.error << "\r\x1b[K";
  if (base::Status error = cache.keep(wanted, fresh, session)) return error;
  answers.merge(fresh);
  if (!options.is_quiet) tell_undecided(answers, streams);
  session.selection.remote = std::move(answers);
  return {};
}

}  // namespace cli
