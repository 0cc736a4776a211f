# The features, when they could be asked for and when they came to stay.
import __future__

for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature.getOptionalRelease(), feature.getMandatoryRelease(), hex(feature.compiler_flag))
print(__future__.annotations)
print(__future__.__all__ == ["all_feature_names"] + __future__.all_feature_names)
