#include "readout/language/language_model.h"

namespace readout {

LanguageModel::LanguageModel(ModelFile model)
    : file(std::move(model)), tags(file), tagger(file), lemmas(file), parser(file), names(file, tags) {}

}  // namespace readout
