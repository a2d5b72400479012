#include "facts/work_fit.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "base/cat.hpp"
#include "facts/read_parts.hpp"
#include "facts/shapes.hpp"

namespace facts {

namespace {

using base::cat;
using text::Json;
using Kind = Json::Kind;

bool is_text(const Json* json) {
  return json != nullptr && json->kind == Kind::string && !json->string.empty();
}

/// The identifier without an address in front.
std::string_view without_address(std::string_view doi) {
  for (const std::string_view front :
       {"https://", "http://", "dx.", "www.", "doi.org/", "doi:", "DOI:", "doi ", "DOI "}) {
    if (doi.starts_with(front)) doi.remove_prefix(front.size());
  }
  while (doi.starts_with(' ')) doi.remove_prefix(1);
  return doi;
}

class Fitter {
 public:
  FittedWorks fit(const std::vector<Work>& works) {
    for (const Work& work : works) {
      if (std::optional<Work> one = fit(work)) out_.works.push_back(*std::move(one));
    }
    for (const auto& [what, times] : left_out_) {
      out_.left_out.push_back(times == 1 ? what : cat(what, ", ", times, " times,"));
    }
    return std::move(out_);
  }

 private:
  void leave_out(std::string what) {
    const auto found = std::find_if(left_out_.begin(), left_out_.end(),
                                    [&](const auto& one) { return one.first == what; });
    if (found == left_out_.end()) {
      left_out_.emplace_back(std::move(what), 1);
    } else {
      ++found->second;
    }
  }

  std::optional<Work> fit(const Work& work) {
    const text::Source source("", write_csl(work));
    Json root = text::parse_json(source).root;
    Work out;
    for (Json& member : root.items) {
      if (fits(member, source)) set_member(out, member, source);
    }
    if (out.type.empty()) out.type = "document";
    if (out.id.empty()) {
      leave_out("an item without an id");
    } else if (out.find("title").empty()) {
      leave_out(cat(out.id, ", which has no title,"));
    } else if (!ids_.insert(out.id).second) {
      leave_out(cat("what is called ", out.id, " too"));
    } else {
      return out;
    }
    return std::nullopt;
  }

  /// True for a member that the list takes, perhaps after a change.
  bool fits(Json& member, const text::Source& source) {
    const auto& members = shapes::source.members;
    const auto known = std::find_if(members.begin(), members.end(),
                                    [&](const Member& one) { return one.name == member.key; });
    const std::string quoted_key = cat('"', member.key, '"');
    if (known == members.end()) {
      leave_out(quoted_key);
      return false;
    }
    switch (known->holds) {
      case Holds::names:
        return fit_names(member);
      case Holds::date:
        return fit_date(member);
      case Holds::map_texts:
        std::erase_if(member.items, [&](const Json& one) {
          if (one.kind != Kind::string) leave_out(cat('"', one.key, "\" of ", quoted_key));
          return one.kind != Kind::string;
        });
        return !member.items.empty();
      default:
        break;
    }
    if (member.kind == Kind::number && known->holds == Holds::text) {
      member.string = source.slice(member.span);
      member.kind = Kind::string;
    }
    if (member.kind != Kind::string && member.kind != Kind::number) {
      leave_out(cat(quoted_key, " that is no text"));
      return false;
    }
    return member.kind == Kind::number || fit_text(member);
  }

  bool fit_text(Json& member) {
    if (member.string.empty()) return false;
    if (member.key == "type") {
      const auto types = source_types();
      if (std::find(types.begin(), types.end(), member.string) == types.end()) {
        leave_out(cat("the type ", member.string, ", which CSL does not know,"));
        member.string = "document";
      }
    } else if (member.key == "URL") {
      if (!member.string.starts_with("https://") && !member.string.starts_with("http://")) {
        leave_out("\"URL\" that is no address of the web");
        return false;
      }
    } else if (member.key == "DOI") {
      member.string = without_address(member.string);
      if (!member.string.starts_with("10.")) {
        leave_out("\"DOI\" that is none");
        return false;
      }
    }
    return true;
  }

  bool fit_names(Json& member) {
    if (member.kind != Kind::array) {
      leave_out(cat('"', member.key, "\" that is no list of names"));
      return false;
    }
    std::erase_if(member.items, [&](Json& name) { return !fit_name(name); });
    return !member.items.empty();
  }

  bool fit_name(Json& name) {
    if (name.kind == Kind::string && !name.string.empty()) {
      Json literal = name;
      literal.key = "literal";
      name = Json{};
      name.kind = Kind::object;
      name.items.push_back(std::move(literal));
    }
    const auto parts = name_parts();
    std::erase_if(name.items, [&](const Json& part) {
      const bool is_known = std::find(parts.begin(), parts.end(), part.key) != parts.end();
      if (!is_known) leave_out(cat('"', part.key, "\" of a name"));
      return !is_known || (part.kind != Kind::string && part.kind != Kind::boolean);
    });
    if (is_text(name.find("family")) || is_text(name.find("literal"))) return true;
    // Someone of whom only a given name is known.
    for (Json& part : name.items) {
      if (part.key != "given" || !is_text(&part)) continue;
      Json literal = part;
      literal.key = "literal";
      name.items.assign(1, std::move(literal));
      return true;
    }
    leave_out("a name that says nothing");
    return false;
  }

  bool fit_date(Json& member) {
    for (Json& part : member.items) {
      if (part.key != "date-parts") continue;
      bool is_cut = false;
      for (Json& date : part.items) {
        while (!date.items.empty() && !year_of(date)) {
          date.items.pop_back();
          is_cut = true;
        }
      }
      std::erase_if(part.items, [](const Json& date) { return !year_of(date); });
      if (is_cut) leave_out(cat("what of \"", member.key, "\" is no day or month"));
    }
    std::erase_if(member.items, [](const Json& part) {
      if (part.key == "date-parts") return part.items.empty();
      return (part.key == "raw" || part.key == "literal") && part.kind != Kind::string;
    });
    const bool is_date =
        std::any_of(member.items.begin(), member.items.end(), [](const auto& part) {
          return part.key == "date-parts" || part.key == "raw" || part.key == "literal";
        });
    if (!is_date) leave_out(cat('"', member.key, "\" that is no date"));
    return is_date;
  }

  FittedWorks out_;
  std::vector<std::pair<std::string, std::size_t>> left_out_;  // and how often
  std::set<std::string> ids_;
};

}  // namespace

FittedWorks fit_to_list(const std::vector<Work>& works) { return Fitter().fit(works); }

}  // namespace facts
