#include "files/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/cat.hpp"

// The environment, which no header declares.
extern char** environ;  // NOLINT

namespace files {

namespace {

using base::cat;

struct Actions {
  Actions() { ::posix_spawn_file_actions_init(&list); }
  ~Actions() { ::posix_spawn_file_actions_destroy(&list); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  posix_spawn_file_actions_t list{};
};

// Ours and theirs. Sockets, since writing to a closed pipe would end this program too.
struct Ends {
  int ours = -1;
  int theirs = -1;
};

bool open_ends(Ends& ends) {
  int pair[2] = {-1, -1};  // NOLINT
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return false;
  ends = {pair[0], pair[1]};
  return true;
}

}  // namespace

base::Result<Program> Program::start(const std::vector<std::string>& command) {
  Ends in;
  Ends out;
  if (!open_ends(in)) return system_error("start", command.front());
  Descriptor in_ours(in.ours);
  const Descriptor in_theirs(in.theirs);
  if (!open_ends(out)) return system_error("start", command.front());
  Descriptor out_ours(out.ours);
  const Descriptor out_theirs(out.theirs);

  Actions actions;
  posix_spawn_file_actions_t* list = &actions.list;
  ::posix_spawn_file_actions_adddup2(list, in.theirs, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(list, out.theirs, STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(list, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT
  }
  arguments.push_back(nullptr);
  pid_t id = 0;
  errno = ::posix_spawnp(&id, arguments.front(), list, nullptr, arguments.data(), environ);
  if (errno != 0) return system_error("start", command.front());
  return Program(id, std::move(in_ours), std::move(out_ours));
}

Program::Program(Program&& other) noexcept
    : id_(std::exchange(other.id_, 0)),
      in_(std::move(other.in_)),
      out_(std::move(other.out_)),
      waiting_(std::move(other.waiting_)),
      at_(other.at_) {}

Program::~Program() {
  if (id_ == 0) return;
  // Without input and with no one to listen it ends by itself.
  static_cast<void>(Descriptor(in_.release()));
  static_cast<void>(Descriptor(out_.release()));
  while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

bool Program::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(in_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool Program::fill() {
  constexpr std::size_t chunk = 1U << 16U;
  if (at_ > chunk) {
    waiting_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t size = waiting_.size();
  waiting_.resize(size + chunk);
  ssize_t count = 0;
  do {
    count = ::read(out_.number(), waiting_.data() + size, chunk);
  } while (count < 0 && errno == EINTR);
  waiting_.resize(size + static_cast<std::size_t>(count < 0 ? 0 : count));
  return count > 0;
}

bool Program::read_line(std::string& line) {
  std::size_t end = 0;
  while ((end = waiting_.find('\n', at_)) == std::string::npos) {
    if (!fill()) return false;
  }
  line = waiting_.substr(at_, end - at_);
  at_ = end + 1;
  return true;
}

bool Program::read(std::size_t size, std::string& bytes) {
  while (waiting_.size() - at_ < size) {
    if (!fill()) return false;
  }
  bytes = waiting_.substr(at_, size);
  at_ += size;
  return true;
}

bool Program::finish(std::string& bytes) {
  static_cast<void>(Descriptor(in_.release()));
  while (fill()) {
  }
  bytes = waiting_.substr(at_);
  int status = 0;
  while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
  id_ = 0;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

base::Result<std::string> output_of(const std::vector<std::string>& command) {
  base::Result<Program> program = Program::start(command);
  if (!program) return program.error();
  std::string out;
  if (program->finish(out)) return out;
  std::string words;
  for (const std::string& word : command) words += cat(words.empty() ? "" : " ", word);
  return base::Error{cat("`", words, "` failed")};
}

}  // namespace files
