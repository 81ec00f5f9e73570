#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The features of a word of a closed class with the fine tag `xpos`: "Definite=Def|PronType=Art" of "the". Empty for all others.
/// `word` is in lower case.
std::string_view closed_word_features(std::string_view xpos, std::string_view word);

}  // namespace readout
