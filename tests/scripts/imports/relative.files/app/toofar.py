from ..outside import x
