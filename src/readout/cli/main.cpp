#include <cstdio>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/to_json.h"
#include "readout/pipeline/pipeline.h"

int main(int argc, char** argv) {
  using namespace readout;
  try {
    const Lexicons lex = load_lexicons({});
    for (int i = 2; i < argc; ++i) {
      const std::string path = argv[i];
      if (path.starts_with("--")) {
        ++i;
        continue;
      }
      for (const std::string& file : is_folder(path) ? list_files(path, "") : std::vector{path}) {
        const Document doc = read_document(is_folder(path) ? file.substr(path.size() + 1) : file, read_file(file), {}, lex);
        std::puts(to_json(doc, "0.1.0", lex.digest).c_str());
      }
    }
  } catch (const Error& error) {
    std::fprintf(stderr, "readout: %s\n", error.what());
    return 2;
  }
}
