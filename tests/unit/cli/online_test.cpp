// check --online, from the command line to the report and the files it writes.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/run.hpp"
#include "harness/catch.hpp"
#include "harness/server.hpp"

namespace {

namespace fs = std::filesystem;
using harness::Connection;
using harness::Server;

constexpr const char* page =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
    "<a href=#known>x</a><p id=known>";

void serve(Connection& connection, const std::string& request) {
  const std::string path = harness::path_of(request);
  const std::string end = "Connection: close\r\nContent-Length: 0\r\n\r\n";
  if (path == "/page") {
    connection.send(page);
  } else if (path == "/moved") {
    connection.send("HTTP/1.1 301 Moved\r\nLocation: /page\r\n" + end);
  } else if (path == "/busy") {
    connection.send("HTTP/1.1 503 Busy\r\n" + end);
  } else {
    connection.send("HTTP/1.1 404 Not Found\r\n" + end);
  }
}

struct Outcome {
  int code = 0;
  std::string out;
  std::string error;
};

/// A repository of one page, and a server that it has links to.
class Repository {
 public:
  Repository() : server_(serve) {
    fs::path pattern = fs::temp_directory_path() / "docfacts-XXXXXX";
    std::string name = pattern.string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    configure(R"("allow": "127.0.0.1")");
    write(
        "page.md",
        "# Page\n\n[a](BASE/page) [b](BASE/page#known) [c](BASE/page#lost) [d](BASE/moved#known)\n"
        "[e](BASE/gone) <BASE/gone> [f](BASE/busy)\n");
  }
  ~Repository() { fs::remove_all(folder_); }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  void configure(const std::string& online) const {
    write("docfacts.json", "{\"online\": {\"ports\": [" + std::to_string(server_.port()) +
                               "], \"retries\": 0, " + online + "}}");
  }

  void write(const std::string& path, std::string bytes) const {
    for (std::size_t at = bytes.find("BASE"); at != std::string::npos; at = bytes.find("BASE")) {
      bytes.replace(at, 4, base());
    }
    std::ofstream(folder_ / path) << bytes;
  }

  [[nodiscard]] std::string read(const std::string& path) const {
    std::ostringstream bytes;
    bytes << std::ifstream(folder_ / path).rdbuf();
    return bytes.str();
  }

  /// Runs a command, and shows the server's address as BASE.
  [[nodiscard]] Outcome run(const std::vector<std::string>& arguments,
                            facts::Date today = {.year = 2026, .month = 1, .day = 15}) const {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream error;
    const int code = cli::run(
        arguments,
        {.in = in, .out = out, .error = error, .working_folder = folder_.string(), .today = today});
    return {code, without_base(out.str()), without_base(error.str())};
  }

  [[nodiscard]] const Server& server() const { return server_; }

 private:
  [[nodiscard]] std::string base() const {
    return "http://127.0.0.1:" + std::to_string(server_.port());
  }

  [[nodiscard]] std::string without_base(std::string text) const {
    for (std::size_t at = text.find(base()); at != std::string::npos; at = text.find(base())) {
      text.replace(at, base().size(), "BASE");
    }
    return text;
  }

  Server server_;
  fs::path folder_;
};

const std::vector<std::string> online = {"check", "--online", "-q"};

}  // namespace

TEST_CASE("what servers say becomes findings, and what they do not decide is told") {
  const Repository repository;
  const Outcome outcome = repository.run({"check", "--online", "--format", "checkstyle"});
  CHECK(outcome.code == 1);
  CHECK(outcome.error ==
        "docfacts: 1 of 4 addresses could not be decided:\n  BASE/busy: the server answers 503\n");
  const Outcome quiet = repository.run(online);
  CHECK(quiet.error.empty());
  CHECK(quiet.out ==
        "page.md:3:77: warning: the page BASE/page has no place named lost [missing-url-anchor]\n"
        "page.md:3:115: info: BASE/moved has moved for good to BASE/page#known [moved-url]\n"
        "page.md:4:5: error: BASE/gone is dead: the server answers 404 [dead-url]\n"
        "page.md:4:35: error: BASE/gone is dead: the server answers 404 [dead-url]\n");
}

TEST_CASE("without --online no server is asked") {
  const Repository repository;
  CHECK(repository.run({"check"}).code == 0);
  CHECK(repository.run({"check", "--diff", "--unsafe-fixes"}).code == 0);
  CHECK(repository.server().accepted() == 0);
}

TEST_CASE("nothing connects to this machine unless that is allowed") {
  const Repository repository;
  repository.configure(R"("allow": [])");
  repository.write("more.md",
                   "http://localhost:" + std::to_string(repository.server().port()) + "/page\n");
  const Outcome outcome = repository.run({"check", "--online"});
  CHECK(outcome.code == 0);
  CHECK(outcome.error.empty());
  CHECK(repository.server().accepted() == 0);
}

TEST_CASE("the configuration chooses the addresses") {
  const Repository repository;
  repository.configure(
      R"("allow": "127.0.0.1", "include": "http://*/[gm]*", "exclude": "http://*/gone")");
  CHECK(repository.run(online).code == 0);
  CHECK(repository.server().requests() ==
        std::vector<std::string>{"GET /moved HTTP/1.1", "GET /page HTTP/1.1"});
}

TEST_CASE("a moved address is written anew on request") {
  const Repository repository;
  CHECK(repository.run({"check", "--online", "--fix"}).code == 1);
  CHECK(repository.read("page.md").find("/moved") != std::string::npos);
  const Outcome outcome = repository.run({"check", "--online", "--unsafe-fixes", "-q"});
  CHECK(outcome.out.find("moved") == std::string::npos);
  CHECK(repository.read("page.md").find("[d](http://127.0.0.1:") != std::string::npos);
  CHECK(repository.read("page.md").find("/moved") == std::string::npos);
}

TEST_CASE("what was alive is not asked for again until it is old") {
  const Repository repository;
  repository.configure(R"("allow": "127.0.0.1", "cache": "answers.json", "days": 2)");
  const Outcome first = repository.run(online);
  CHECK(first.code == 1);
  const std::string kept = repository.read("answers.json");
  CHECK(kept.starts_with("{\"docfacts-online\": 1, \"answers\": [\n"));
  const std::size_t asked = repository.server().requests().size();

  // A page that lacked a place, a dead address and an undecided one are asked for again.
  const Outcome second = repository.run(online);
  CHECK(second.out == first.out);
  const std::vector<std::string> requests = repository.server().requests();
  const std::vector<std::string> again(requests.begin() + static_cast<std::ptrdiff_t>(asked),
                                       requests.end());
  CHECK(std::find(again.begin(), again.end(), "GET /moved HTTP/1.1") == again.end());
  CHECK(std::find(again.begin(), again.end(), "GET /gone HTTP/1.1") != again.end());
  CHECK(repository.read("answers.json") == kept);

  const Outcome later = repository.run(online, {.year = 2026, .month = 1, .day = 18});
  CHECK(later.out == first.out);
  CHECK(repository.server().requests().size() == requests.size() + asked);
}

TEST_CASE("a damaged cache is ignored, and what is no cache is left alone") {
  const Repository repository;
  repository.configure(R"("allow": "127.0.0.1", "cache": "answers.json")");
  const Outcome first = repository.run(online);
  const std::string whole = repository.read("answers.json");
  for (const std::size_t size : {whole.size() - 5, whole.size() / 2, std::size_t{36}}) {
    repository.write("answers.json", whole.substr(0, size));
    CHECK(repository.run(online).out == first.out);
    CHECK(repository.read("answers.json") == whole);
  }
  for (const char* other : {"{\"version\": 1}", "text", "\xff\xfe"}) {
    repository.write("answers.json", other);
    const Outcome outcome = repository.run(online);
    CHECK(outcome.code == 2);
    CHECK(outcome.error ==
          "docfacts: answers.json holds something else than answers, and was left alone\n");
    CHECK(repository.read("answers.json") == other);
  }
}

TEST_CASE("what is wrong with the configuration is told before anything is asked") {
  const Repository repository;
  const auto error_of = [&](const std::string& member) {
    repository.configure(member);
    const Outcome outcome = repository.run(online);
    CHECK(outcome.code == 2);
    return outcome.error;
  };
  CHECK(error_of(R"("allow": "localhost")") ==
        "docfacts: docfacts.json: \"localhost\" in \"allow\" of \"online\" is neither an address "
        "nor a network such as 10.0.0.0/8\n");
  CHECK(error_of(R"("seconds": 0)").find("seconds must be a whole number from 1 to 300") !=
        std::string::npos);
  CHECK(error_of(R"("retires": 1)").find("did you mean \"retries\"?") != std::string::npos);
  CHECK(error_of(R"("cache": "../answers.json")") ==
        "docfacts: \"cache\" of \"online\" must be a file below the root, not ../answers.json\n");
  CHECK(repository.server().accepted() == 0);
}
