<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionUnits</name>
    <message>
        <source>Inner brow raiser</source>
        <translation>内眉上扬</translation>
    </message>
    <message>
        <source>Outer brow raiser</source>
        <translation>外眉上扬</translation>
    </message>
    <message>
        <source>Brow lowerer</source>
        <translation>眉毛下压</translation>
    </message>
    <message>
        <source>Upper lid raiser</source>
        <translation>上眼睑上提</translation>
    </message>
    <message>
        <source>Cheek raiser</source>
        <translation>脸颊上提</translation>
    </message>
    <message>
        <source>Lid tightener</source>
        <translation>眼睑收紧</translation>
    </message>
    <message>
        <source>Nose wrinkler</source>
        <translation>皱鼻</translation>
    </message>
    <message>
        <source>Upper lip raiser</source>
        <translation>上唇上提</translation>
    </message>
    <message>
        <source>Lip corner puller</source>
        <translation>嘴角上扬</translation>
    </message>
    <message>
        <source>Dimpler</source>
        <translation>酒窝</translation>
    </message>
    <message>
        <source>Lip corner depressor</source>
        <translation>嘴角下压</translation>
    </message>
    <message>
        <source>Lower lip depressor</source>
        <translation>下唇下压</translation>
    </message>
    <message>
        <source>Chin raiser</source>
        <translation>下巴上抬</translation>
    </message>
    <message>
        <source>Lip pucker</source>
        <translation>嘟嘴</translation>
    </message>
    <message>
        <source>Lip stretcher</source>
        <translation>嘴唇拉伸</translation>
    </message>
    <message>
        <source>Lip tightener</source>
        <translation>嘴唇收紧</translation>
    </message>
    <message>
        <source>Lips part</source>
        <translation>双唇分开</translation>
    </message>
    <message>
        <source>Jaw drop</source>
        <translation>下颌下降</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>闭眼</translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>快乐</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>恐惧</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>厌恶</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>轻蔑</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>happiness</source>
        <translation>快乐</translation>
    </message>
    <message>
        <source>sadness</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>恐惧</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>厌恶</translation>
    </message>
    <message>
        <source>anger</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>contempt</source>
        <translation>轻蔑</translation>
    </message>
    <message>
        <source>AU%1</source>
        <translation>AU%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>landmarks moved by hand</source>
        <translation>手动移动的关键点</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>left side %1</source>
        <translation>左侧 %1</translation>
    </message>
    <message>
        <source>right side %1</source>
        <translation>右侧 %1</translation>
    </message>
    <message>
        <source>AU%1 left side %2</source>
        <translation>AU%1 左侧 %2</translation>
    </message>
    <message>
        <source>AU%1 right side %2</source>
        <translation>AU%1 右侧 %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>reading the photo</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>preparing the view</source>
        <translation>正在准备视图</translation>
    </message>
    <message>
        <source>loading the face models</source>
        <translation>正在加载面部模型</translation>
    </message>
    <message>
        <source>finding faces</source>
        <translation>正在检测面部</translation>
    </message>
    <message>
        <source>placing landmarks</source>
        <translation>正在定位关键点</translation>
    </message>
    <message>
        <source>editing the face</source>
        <translation>正在编辑面部</translation>
    </message>
    <message>
        <source>moving landmarks</source>
        <translation>正在移动关键点</translation>
    </message>
    <message>
        <source>painting creases</source>
        <translation>正在绘制皱纹</translation>
    </message>
    <message>
        <source>putting the face back</source>
        <translation>正在放回面部</translation>
    </message>
    <message>
        <source>scoring</source>
        <translation>正在评分</translation>
    </message>
    <message>
        <source>recognizing</source>
        <translation>正在识别</translation>
    </message>
    <message>
        <source>The face is small; an edit will show little.</source>
        <translation>面部较小，编辑效果不会明显。</translation>
    </message>
    <message>
        <source>The head is turned far away; the hidden side of the face may look wrong after an edit.</source>
        <translation>头部转动过大，编辑后面部被遮挡的一侧可能显得不自然。</translation>
    </message>
    <message>
        <source>The face in that photo is turned away; its expression may come out wrong. Take one that looks at the camera.</source>
        <translation>那张照片中的面部转向一侧，其表情可能复制得不准确。请选用正对镜头的面部。</translation>
    </message>
    <message>
        <source>%1; the processor put the face back instead</source>
        <translation>%1；已改由处理器放回面部</translation>
    </message>
    <message>
        <source>%1: %2; the processor put the face back instead</source>
        <translation>%1：%2；已改由处理器放回面部</translation>
    </message>
    <message>
        <source>APViT</source>
        <translation>APViT</translation>
    </message>
    <message>
        <source>A transformer over the strongest patches of the face&apos;s features; maps show which patches survived.</source>
        <translation>基于面部特征中最强图块的 Transformer；热图显示保留了哪些图块。</translation>
    </message>
    <message>
        <source>FaceTopoNet</source>
        <translation>FaceTopoNet</translation>
    </message>
    <message>
        <source>Reads the expression from where the 68 points are and what the skin around each looks like, walked along a learned tree.</source>
        <translation>沿学习得到的树遍历 68 个点，根据各点的位置及其周围皮肤的外观判读表情。</translation>
    </message>
    <message>
        <source>GLAMOR-Net face branch</source>
        <translation>GLAMOR-Net 面部分支</translation>
    </message>
    <message>
        <source>Reads the expression from the face&apos;s pixels.</source>
        <translation>根据面部像素判读表情。</translation>
    </message>
    <message>
        <source>Identity embedding</source>
        <translation>身份嵌入</translation>
    </message>
    <message>
        <source>Tells how alike two faces are as persons, to see that an edit keeps who it is.</source>
        <translation>判断两张脸在身份上的相似程度，以确认编辑后仍是同一个人。</translation>
    </message>
    <message>
        <source>LSD ensemble of DANs</source>
        <translation>LSD（DAN 集成）</translation>
    </message>
    <message>
        <source>Two networks with competing attention heads read the expression; each also redraws the face from its own features.</source>
        <translation>两个带有竞争性注意力头的网络判读表情；每个网络还根据自身特征重绘面部。</translation>
    </message>
    <message>
        <source>Landmark geometry</source>
        <translation>关键点几何</translation>
    </message>
    <message>
        <source>Landmark geometry, free for any use</source>
        <translation>关键点几何（可自由用于任何用途）</translation>
    </message>
    <message>
        <source>Reads the expression from the 68 landmarks alone, so it cannot be swayed by texture.</source>
        <translation>仅根据 68 个关键点判读表情，因此不受纹理影响。</translation>
    </message>
    <message>
        <source>LandmarkGAN</source>
        <translation>LandmarkGAN</translation>
    </message>
    <message>
        <source>Moves this person&apos;s landmarks to the wanted expression, warps the photo along, and paints what a warp cannot know: creases, cheeks, lids and the light in a mouth.</source>
        <translation>将此人的关键点移动到所需表情，使照片随之变形，并绘制变形无法得知的内容：皱纹、脸颊、眼睑和口中的光线。</translation>
    </message>
    <message>
        <source>Landmark warp</source>
        <translation>关键点变形</translation>
    </message>
    <message>
        <source>Moves this person&apos;s own 68 landmarks to the wanted expression and warps the photo&apos;s pixels along; opened mouths get teeth and a cavity, shut ones their seam, and skin pushed together its folds.</source>
        <translation>将此人自身的 68 个关键点移动到所需表情，并使照片像素随之变形；张开的嘴会补上牙齿和口腔，闭合的嘴会补上唇缝，受挤压的皮肤会出现褶皱。</translation>
    </message>
    <message>
        <source>MTAC</source>
        <translation>MTAC</translation>
    </message>
    <message>
        <source>Reads the expression beside action units, valence and arousal, and doubts labels while it learns.</source>
        <translation>同时判读表情、动作单元、效价与唤醒度，并在学习时质疑标签。</translation>
    </message>
    <message>
        <source>Part-based ensemble</source>
        <translation>分部位集成</translation>
    </message>
    <message>
        <source>Five networks, each taught where one part of the face is (brows, eyes, nose, mouth, jaw), vote on the expression.</source>
        <translation>五个网络各自学习面部一个部位（眉、眼、鼻、嘴、下颌）的位置，并对表情进行投票。</translation>
    </message>
    <message>
        <source>teeth</source>
        <translation>牙齿</translation>
    </message>
    <message>
        <source>paint teeth and mouth cavity where closed lips part</source>
        <translation>在闭合的嘴唇张开处绘制牙齿和口腔</translation>
    </message>
    <message>
        <source>creases</source>
        <translation>皱纹</translation>
    </message>
    <message>
        <source>depth of the folds drawn where skin is pushed together</source>
        <translation>皮肤受挤压处所绘褶皱的深度</translation>
    </message>
    <message>
        <source>exaggerate</source>
        <translation>夸张</translation>
    </message>
    <message>
        <source>multiplies every motion</source>
        <translation>放大每个动作的倍数</translation>
    </message>
    <message>
        <source>paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>multiplies what is painted on the moved face: creases, cheeks</source>
        <translation>在移动后的面部上所绘内容（皱纹、脸颊）的倍数</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;</source>
        <translation>%1 不能为“%2”</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not &apos;%4&apos;</source>
        <translation>%1 必须是 %2 到 %3 之间的数字，而不是“%4”</translation>
    </message>
    <message>
        <source>%1 must be yes or no, not &apos;%2&apos;</source>
        <translation>%1 必须为 yes 或 no，而不是“%2”</translation>
    </message>
    <message>
        <source>there is no setting called &apos;%1&apos;
%2</source>
        <translation>没有名为“%1”的设置
%2</translation>
    </message>
    <message>
        <source>line %1 is not &apos;name = value&apos;: %2</source>
        <translation>第 %1 行不是“名称 = 值”：%2</translation>
    </message>
    <message>
        <source>%1 cannot aim at %2</source>
        <translation>%1 无法以此为目标：%2</translation>
    </message>
    <message>
        <source>%1 may be used for research only</source>
        <translation>%1 仅可用于研究</translation>
    </message>
    <message>
        <source>%1 reads no picture, so there is no map of what it looked at; glamornet does</source>
        <translation>%1 不读取图像，因此没有其关注区域的热图；glamornet 则可以</translation>
    </message>
    <message>
        <source>there is no engine called &apos;%1&apos;; `mien models` lists them</source>
        <translation>没有名为“%1”的引擎；`mien models` 会列出所有引擎</translation>
    </message>
    <message>
        <source>the engine &apos;%1&apos; has no card at %2</source>
        <translation>引擎“%1”在 %2 处没有说明卡</translation>
    </message>
    <message>
        <source>%1 is not a complete card: %2</source>
        <translation>%1 不是完整的说明卡：%2</translation>
    </message>
    <message>
        <source>the engine &apos;%1&apos; has no trained weights yet; train it with: %2</source>
        <translation>引擎“%1”尚无训练好的权重；训练命令：%2</translation>
    </message>
    <message>
        <source>%1 must be an 8-bit picture with alpha</source>
        <translation>%1 必须是带 alpha 通道的 8 位图像</translation>
    </message>
    <message>
        <source>%1 does not fit this network:%2</source>
        <translation>%1 与此网络不匹配：%2</translation>
    </message>
    <message>
        <source>tensors of this type cannot be stored</source>
        <translation>无法存储此类型的张量</translation>
    </message>
    <message>
        <source>tensors of type %1 are not known</source>
        <translation>未知的张量类型 %1</translation>
    </message>
    <message>
        <source>%1 holds no tensor called &apos;%2&apos;</source>
        <translation>%1 中没有名为“%2”的张量</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2, which is not what it should hold</source>
        <translation>“%1”包含 %2，与应有的内容不符</translation>
    </message>
    <message>
        <source>%1 is not a sound safetensors file: %2</source>
        <translation>%1 不是有效的 safetensors 文件：%2</translation>
    </message>
    <message>
        <source>it is shorter than its own header</source>
        <translation>文件比自身的文件头还短</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>文件头比文件还长</translation>
    </message>
    <message>
        <source>its header is not an object</source>
        <translation>文件头不是对象</translation>
    </message>
    <message>
        <source>its header is not the JSON it should be</source>
        <translation>文件头不是应有的 JSON</translation>
    </message>
    <message>
        <source>its tensors overlap</source>
        <translation>其中的张量相互重叠</translation>
    </message>
    <message>
        <source>there are gaps between its tensors</source>
        <translation>其中的张量之间有空隙</translation>
    </message>
    <message>
        <source>there are bytes behind its last tensor</source>
        <translation>最后一个张量之后还有字节</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has a negative length</source>
        <translation>张量“%1”的长度为负</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has another size than its shape says</source>
        <translation>张量“%1”的大小与其形状不符</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; has the unknown type %2</source>
        <translation>张量“%1”的类型 %2 未知</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; is impossibly large</source>
        <translation>张量“%1”大得不合理</translation>
    </message>
    <message>
        <source>the tensor &apos;%1&apos; lies outside the file</source>
        <translation>张量“%1”位于文件之外</translation>
    </message>
    <message>
        <source>%1 does not work on this network; %2 do</source>
        <translation>%1 不适用于此网络；可用的有 %2</translation>
    </message>
    <message>
        <source>%1 is the same for every class: it has no difference</source>
        <translation>%1 对所有类别都相同，没有差异</translation>
    </message>
    <message>
        <source>this network has no map called &apos;%1&apos;; it has%2</source>
        <translation>此网络没有名为“%1”的特征图；现有%2</translation>
    </message>
    <message>
        <source>this recognizer has %1 classes, counted from 0</source>
        <translation>此识别器有 %1 个类别，从 0 开始计数</translation>
    </message>
    <message>
        <source>there is no method &apos;%1&apos;; there are %2</source>
        <translation>没有方法“%1”；可用的有 %2</translation>
    </message>
    <message>
        <source>there is no palette &apos;%1&apos;; there are %2</source>
        <translation>没有调色板“%1”；可用的有 %2</translation>
    </message>
    <message>
        <source>no face was found in %1</source>
        <translation>在 %1 中未找到面部</translation>
    </message>
    <message>
        <source>no face was found in %1; choose a photo that shows one clearly</source>
        <translation>在 %1 中未找到面部；请选择清楚显示面部的照片</translation>
    </message>
    <message>
        <source>the box is too small to hold a face; give at least 4 x 4 pixels</source>
        <translation>此框过小，无法容纳面部；至少需要 4 x 4 像素</translation>
    </message>
    <message>
        <source>the box lies outside the photo</source>
        <translation>此框位于照片之外</translation>
    </message>
    <message>
        <source>the landmark model /usr/share/dlib/shape_predictor_68_face_landmarks.dat is missing or damaged; install the package libdlib-data</source>
        <translation>关键点模型 /usr/share/dlib/shape_predictor_68_face_landmarks.dat 缺失或已损坏；请安装软件包 libdlib-data</translation>
    </message>
    <message>
        <source>a face has 68 landmarks, not %1</source>
        <translation>面部应有 68 个关键点，而不是 %1 个</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no part of a face</source>
        <translation>“%1”不是面部的部位</translation>
    </message>
    <message>
        <source>there is no emotion called &apos;%1&apos;; choose from %2</source>
        <translation>没有名为“%1”的情绪；可选的有 %2</translation>
    </message>
    <message>
        <source>action unit %1 is not one of %2</source>
        <translation>动作单元 %1 不在 %2 之中</translation>
    </message>
    <message>
        <source>the points lie so that no smooth map takes them to their places</source>
        <translation>这些点的分布使得没有平滑映射能将它们移到目标位置</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2</source>
        <translation>“%1”%2</translation>
    </message>
    <message>
        <source>does not exist: check the name.</source>
        <translation>不存在：请检查名称。</translation>
    </message>
    <message>
        <source>is a folder: name a photo in it.</source>
        <translation>是文件夹：请指定其中的照片。</translation>
    </message>
    <message>
        <source>is a folder: name a file in it.</source>
        <translation>是文件夹：请指定其中的文件。</translation>
    </message>
    <message>
        <source>cannot be opened: check that you may read it.</source>
        <translation>无法打开：请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be opened: %2.</source>
        <translation>“%1”无法打开：%2。</translation>
    </message>
    <message>
        <source>is empty: use another copy of the photo.</source>
        <translation>是空文件：请使用照片的其他副本。</translation>
    </message>
    <message>
        <source>is not a photo Mien can read: give a JPEG, PNG, TIFF, WebP or OpenEXR file.</source>
        <translation>不是 Mien 能读取的照片：请使用 JPEG、PNG、TIFF、WebP 或 OpenEXR 文件。</translation>
    </message>
    <message>
        <source>cannot be read: OpenImageIO has no %1 part.</source>
        <translation>无法读取：OpenImageIO 不含 %1 模块。</translation>
    </message>
    <message>
        <source>is damaged or incomplete: use another copy of the photo.</source>
        <translation>已损坏或不完整：请使用照片的其他副本。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged or incomplete: use another copy of the photo.</source>
        <translation>“%1”已损坏或不完整：请使用照片的其他副本。</translation>
    </message>
    <message>
        <source>%1is damaged: use another copy of the photo.</source>
        <translation>%1已损坏：请使用照片的其他副本。</translation>
    </message>
    <message>
        <source>%1is a kind of JPEG that cannot be read (12-bit or lossless): save it as an ordinary JPEG or a TIFF.</source>
        <translation>%1是无法读取的 JPEG 类型（12 位或无损）：请存为普通 JPEG 或 TIFF。</translation>
    </message>
    <message>
        <source>%1does not fit into memory.</source>
        <translation>%1超出了可用内存。</translation>
    </message>
    <message>
        <source>does not fit into memory: close other programs, or make it smaller.</source>
        <translation>超出了可用内存：请关闭其他程序，或缩小照片。</translation>
    </message>
    <message>
        <source>holds no pixels.</source>
        <translation>不含像素。</translation>
    </message>
    <message>
        <source>holds several pictures: save one of them as a file of its own.</source>
        <translation>包含多幅图像：请将其中一幅另存为单独的文件。</translation>
    </message>
    <message>
        <source>is an animation: save one of its pictures as a file of its own.</source>
        <translation>是动画：请将其中一帧另存为单独的文件。</translation>
    </message>
    <message>
        <source>is a deep or volume image: flatten it first.</source>
        <translation>是深度（deep）或体积图像：请先拼合。</translation>
    </message>
    <message>
        <source>is a camera&apos;s raw file: develop it to a TIFF or JPEG first.</source>
        <translation>是相机原始文件：请先将其转换为 TIFF 或 JPEG。</translation>
    </message>
    <message>
        <source>has more than 400 million pixels: make it smaller first.</source>
        <translation>超过 4 亿像素：请先缩小。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than 400 million pixels: make it smaller first.</source>
        <translation>“%1”超过 4 亿像素：请先缩小。</translation>
    </message>
    <message>
        <source>has CMYK or Lab colours: convert it to RGB first.</source>
        <translation>使用 CMYK 或 Lab 颜色：请先转换为 RGB。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has CMYK or other print colours: convert it to RGB first.</source>
        <translation>“%1”使用 CMYK 或其他印刷颜色：请先转换为 RGB。</translation>
    </message>
    <message>
        <source>has channels besides RGB, Y and alpha, which an edit would lose: save its colours as a file of their own.</source>
        <translation>除 RGB、Y 和 alpha 外还有其他通道，编辑会丢失它们：请将颜色另存为单独的文件。</translation>
    </message>
    <message>
        <source>has more than four channels: save it as RGB or RGBA.</source>
        <translation>超过四个通道：请存为 RGB 或 RGBA。</translation>
    </message>
    <message>
        <source>has subsampled channels: save it as plain RGB.</source>
        <translation>含有降采样通道：请存为普通 RGB。</translation>
    </message>
    <message>
        <source>has an unusual bit depth: save it with 8, 16 or float bits.</source>
        <translation>位深不常见：请以 8 位、16 位或浮点保存。</translation>
    </message>
    <message>
        <source>has no ending that Mien writes: use .jpg, .png, .tif, .webp or .exr.</source>
        <translation>的扩展名不是 Mien 可写入的：请使用 .jpg、.png、.tif、.webp 或 .exr。</translation>
    </message>
    <message>
        <source>exists already: choose another name, or allow it to be overwritten.</source>
        <translation>已存在：请换一个名称，或允许覆盖。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; exists already: choose another name.</source>
        <translation>“%1”已存在：请换一个名称。</translation>
    </message>
    <message>
        <source>lies in a folder that does not exist: create the folder first.</source>
        <translation>所在的文件夹不存在：请先创建。</translation>
    </message>
    <message>
        <source>lies in a folder that you may not write to: choose another folder.</source>
        <translation>所在的文件夹没有写入权限：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>cannot be written (%1).</source>
        <translation>无法写入（%1）。</translation>
    </message>
    <message>
        <source>cannot be written (%1): check the disk&apos;s free space.</source>
        <translation>无法写入（%1）：请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written (%2): check the disk&apos;s free space.</source>
        <translation>“%1”无法写入（%2）：请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>cannot be written here (%1): choose another folder.</source>
        <translation>无法写入此处（%1）：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>cannot be written: OpenImageIO has no %1 part.</source>
        <translation>无法写入：OpenImageIO 不含 %1 模块。</translation>
    </message>
    <message>
        <source>cannot be written: memory ran out; close other programs.</source>
        <translation>无法写入：内存不足；请关闭其他程序。</translation>
    </message>
    <message>
        <source>cannot be written: the disk may be full.</source>
        <translation>无法写入：磁盘可能已满。</translation>
    </message>
    <message>
        <source>%1cannot be written: the disk may be full.</source>
        <translation>%1无法写入：磁盘可能已满。</translation>
    </message>
    <message>
        <source>cannot be encoded as WebP: memory may have run out.</source>
        <translation>无法编码为 WebP：内存可能不足。</translation>
    </message>
    <message>
        <source>would be longer than the %1 pixels its format allows: save it as a TIFF.</source>
        <translation>会超过该格式允许的 %1 像素长度：请存为 TIFF。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot hold layers: use .exr or .tif.</source>
        <translation>“%1”不能包含图层：请使用 .exr 或 .tif。</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF, IPTC and XMP could not be written (%1): try another format.</source>
        <translation>无法写入照片的 EXIF、IPTC 和 XMP（%1）：请尝试其他格式。</translation>
    </message>
    <message>
        <source>The photo&apos;s EXIF, IPTC or XMP is larger than a JPEG can hold: save it as PNG, TIFF or WebP.</source>
        <translation>照片的 EXIF、IPTC 或 XMP 超出了 JPEG 的容量：请存为 PNG、TIFF 或 WebP。</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>cannot write %1; is the disk full or the folder read-only?</source>
        <translation>无法写入 %1；磁盘是否已满，或文件夹是否只读？</translation>
    </message>
    <message>
        <source>cannot remove %1</source>
        <translation>无法移除 %1</translation>
    </message>
    <message>
        <source>cannot make the folder %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>cannot make the folder %1: %2</source>
        <translation>无法创建文件夹 %1：%2</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 carries no recipe; Mien writes one into what it edits</source>
        <translation>%1 不含配方；Mien 会将配方写入其编辑的文件</translation>
    </message>
    <message>
        <source>this is no Mien %1</source>
        <translation>这不是 Mien 的%1</translation>
    </message>
    <message>
        <source>this %1 was made by a later Mien (version %2 of the format; %3 is known here)</source>
        <translation>此%1由更新版本的 Mien 创建（格式版本 %2；此处支持 %3）</translation>
    </message>
    <message>
        <source>the %1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
    <message>
        <source>there is no photo in %1</source>
        <translation>%1 中没有照片</translation>
    </message>
    <message>
        <source>there is no photo or folder %1</source>
        <translation>没有名为 %1 的照片或文件夹</translation>
    </message>
    <message>
        <source>%1 and %2 would both become %3; do them apart</source>
        <translation>%1 和 %2 都会写为 %3；请分开处理</translation>
    </message>
    <message>
        <source>the edit of %1 would replace it; name another folder</source>
        <translation>%1 的编辑结果会覆盖原文件；请指定其他文件夹</translation>
    </message>
    <message>
        <source>%1 tells of another batch (%2); name another folder, or begin anew with --force</source>
        <translation>%1 属于另一个批处理（%2）；请指定其他文件夹，或用 --force 重新开始</translation>
    </message>
    <message>
        <source>cannot read the table %1</source>
        <translation>无法读取表格 %1</translation>
    </message>
    <message>
        <source>%1: row %2 has another number of columns</source>
        <translation>%1：第 %2 行的列数不同</translation>
    </message>
    <message>
        <source>MIEN_VULKAN_VALIDATION is set, but the package vulkan-validationlayers is not installed</source>
        <translation>已设置 MIEN_VULKAN_VALIDATION，但未安装软件包 vulkan-validationlayers</translation>
    </message>
    <message>
        <source>there is no Vulkan driver; install the package mesa-vulkan-drivers</source>
        <translation>没有 Vulkan 驱动程序；请安装软件包 mesa-vulkan-drivers</translation>
    </message>
    <message>
        <source>no Vulkan device can draw; install the package mesa-vulkan-drivers, which needs no card</source>
        <translation>没有可绘制的 Vulkan 设备；请安装软件包 mesa-vulkan-drivers，它不需要显卡</translation>
    </message>
    <message>
        <source>no device that can compute is called &apos;%1&apos;; there is cpu; %2</source>
        <translation>没有名为“%1”的计算设备；现有 cpu；%2</translation>
    </message>
    <message>
        <source>no device that can compute is called &apos;%1&apos;; there is none besides cpu</source>
        <translation>没有名为“%1”的计算设备；除 cpu 外没有其他设备</translation>
    </message>
    <message>
        <source>the Vulkan device has no memory of the kind that drawing needs</source>
        <translation>Vulkan 设备没有绘制所需类型的内存</translation>
    </message>
    <message>
        <source>the graphics device was lost</source>
        <translation>图形设备已丢失</translation>
    </message>
    <message>
        <source>Vulkan failed when %1 (code %2)</source>
        <translation>Vulkan 失败（%1，代码 %2）</translation>
    </message>
    <message>
        <source>only crops of 2 megapixels at most are warped on a graphics device</source>
        <translation>图形设备最多只能变形 200 万像素的裁剪区域</translation>
    </message>
    <message>
        <source>the edit moves pixels farther than the graphics device is given memory for</source>
        <translation>编辑移动像素的距离超出了图形设备的可用内存</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source> + </source>
        <translation> + </translation>
    </message>
    <message>
        <source>CC BY 4.0</source>
        <translation>CC BY 4.0</translation>
    </message>
    <message>
        <source>CC BY 4.0: trained with pictures open to any use alone</source>
        <translation>CC BY 4.0：仅使用允许任何用途的图片训练</translation>
    </message>
    <message>
        <source>research only: trained with third-party press photographs</source>
        <translation>仅限研究：使用第三方新闻照片训练</translation>
    </message>
    <message>
        <source>%1 holds no translator of the StarGAN family</source>
        <translation>%1 中没有 StarGAN 系列的转换网络</translation>
    </message>
    <message>
        <source>drawing the face</source>
        <translation>正在绘制面部</translation>
    </message>
    <message>
        <source>%1 needs the columns file and expression</source>
        <translation>%1 需要有 file 和 expression 两列</translation>
    </message>
    <message>
        <source>no face was found</source>
        <translation>没有找到面部</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>no labelled photo is in %1; give --labels with the columns file and expression, or folders named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt</source>
        <translation>%1 中没有带标签的照片；请提供含 file 和 expression 两列的表格，或以 neutral、happiness、sadness、surprise、fear、disgust、anger、contempt 命名的文件夹</translation>
    </message>
    <message>
        <source>none of the photos shows a face (%1: %2)</source>
        <translation>所有照片中都没有找到面部（%1：%2）</translation>
    </message>
    <message>
        <source>%1 belongs to the photos and stays as it is: name another</source>
        <translation>%1 属于这些照片，保持不变：请另取名称</translation>
    </message>
    <message>
        <source>%1 exists; --force replaces it</source>
        <translation>%1 已存在；--force 会替换它</translation>
    </message>
    <message>
        <source>FERSNet</source>
        <translation>FERSNet</translation>
    </message>
    <message>
        <source>Recognises and redraws the face by two towers that share features; what it draws with the wanted category beyond what it draws with the present one is put on the photo.</source>
        <translation>用两座共享特征的塔识别并重绘面部；所绘的目标表情与当前表情之差会加到照片上。</translation>
    </message>
    <message>
        <source>%1 holds no FERSNet</source>
        <translation>%1 中没有 FERSNet</translation>
    </message>
    <message>
        <source>GLAMOR-Net attends to the scene around a face, and only its face branch is trained here; with weights of the whole network of your own, &quot;net&quot;: &quot;glamornet.96_112&quot; in their JSON and `mien cam --model` show it</source>
        <translation>GLAMOR-Net 关注面部周围的场景，而此处只训练了它的面部分支；若有整个网络的权重，在其 JSON 中写 &quot;net&quot;: &quot;glamornet.96_112&quot; 并用 `mien cam --model` 即可显示</translation>
    </message>
    <message>
        <source>StarGAN</source>
        <translation>StarGAN</translation>
    </message>
    <message>
        <source>Draws the face anew in another category: one translator for all of them.</source>
        <translation>以另一种表情重绘面部：一个网络用于所有表情。</translation>
    </message>
    <message>
        <source>US-GAN</source>
        <translation>US-GAN</translation>
    </message>
    <message>
        <source>Adds to the photo what makes it show another category: a small translator whose ultimate skip gives back all it need not change.</source>
        <translation>在照片上加上使其呈现另一种表情的部分：一个小型网络，其最终跳连原样保留无需改变的一切。</translation>
    </message>
    <message>
        <source>IPD-FER</source>
        <translation>IPD-FER</translation>
    </message>
    <message>
        <source>Takes the expression out of a face: moves the photo as its decoder says, and adds what it draws without the expression&apos;s code beyond what it draws with it. Neutral only.</source>
        <translation>去除面部表情：按其解码器所示移动照片，并加上其在没有表情编码与有表情编码时所绘之差。仅限中性。</translation>
    </message>
    <message>
        <source>trying the muscles</source>
        <translation>正在尝试各块肌肉</translation>
    </message>
    <message>
        <source>this module has no part called &apos;%1&apos;</source>
        <translation>该模块没有名为“%1”的部分</translation>
    </message>
    <message>
        <source>%1 is no TorchScript module; save it with torch.jit.save</source>
        <translation>%1 不是 TorchScript 模块；请用 torch.jit.save 保存</translation>
    </message>
    <message>
        <source>%1 must take one argument, the pictures, in forward</source>
        <translation>%1 的 forward 必须只接受一个参数，即图片</translation>
    </message>
    <message>
        <source>the module&apos;s forward must return N x classes; wrap it so that it does</source>
        <translation>该模块的 forward 必须返回 N x 类别；请包装一下使其如此</translation>
    </message>
    <message>
        <source>this program reads no networks but its own</source>
        <translation>此程序只读取自带的网络</translation>
    </message>
    <message>
        <source>write %1, for example {&quot;classes&quot;: [&quot;neutral&quot;, &quot;happiness&quot;], &quot;input&quot;: 224, &quot;mean&quot;: [0.5, 0.5, 0.5], &quot;std&quot;: [0.5, 0.5, 0.5], &quot;margin&quot;: 1.3}</source>
        <translation>请编写 %1，例如 {&quot;classes&quot;: [&quot;neutral&quot;, &quot;happiness&quot;], &quot;input&quot;: 224, &quot;mean&quot;: [0.5, 0.5, 0.5], &quot;std&quot;: [0.5, 0.5, 0.5], &quot;margin&quot;: 1.3}</translation>
    </message>
    <message>
        <source>%1 must be a JSON object with classes and input</source>
        <translation>%1 必须是带有 classes 和 input 的 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;net&quot; must name a recognizer of pictures in `mien net list`, not &apos;%1&apos;</source>
        <translation>“net”必须是 `mien net list` 中读取图片的识别器，而不是“%1”</translation>
    </message>
    <message>
        <source>the JSON beside %1 does not fit: %2</source>
        <translation>%1 旁边的 JSON 不匹配：%2</translation>
    </message>
    <message>
        <source>input must be 8 to 2048 pixels, margin above 0, and classes not empty</source>
        <translation>input 必须为 8 到 2048 像素，margin 大于 0，且 classes 不能为空</translation>
    </message>
    <message>
        <source>the model tells %1 classes apart, its JSON names %2</source>
        <translation>该模型区分 %1 个类别，而其 JSON 列出 %2 个</translation>
    </message>
</context>
<context>
    <name>mien::ui</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a photo or a project</source>
        <translation>打开照片或项目</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>保存项目(&amp;S)</translation>
    </message>
    <message>
        <source>Save all edits as a project; the photo stays as it is</source>
        <translation>将所有编辑保存为项目；照片本身保持不变</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>项目另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>以其他名称保存项目</translation>
    </message>
    <message>
        <source>&amp;Export photo…</source>
        <translation>导出照片(&amp;E)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Write the edited photo at its own size and depth</source>
        <translation>以照片本身的尺寸和位深写出编辑结果</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>批处理(&amp;B)…</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Give many photos what this face got</source>
        <translation>把这张脸的编辑应用到多张照片</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave Mien</source>
        <translation>退出 Mien</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤销上一步更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>重新执行该更改</translation>
    </message>
    <message>
        <source>&amp;Expression</source>
        <translation>表情(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stronger</source>
        <translation>增强(&amp;S)</translation>
    </message>
    <message>
        <source>5 % stronger</source>
        <translation>增强 5%</translation>
    </message>
    <message>
        <source>&amp;Weaker</source>
        <translation>减弱(&amp;W)</translation>
    </message>
    <message>
        <source>5 % weaker</source>
        <translation>减弱 5%</translation>
    </message>
    <message>
        <source>Reset &amp;face</source>
        <translation>重置面部(&amp;F)</translation>
    </message>
    <message>
        <source>Take every change of this face back</source>
        <translation>撤销对这张脸的所有更改</translation>
    </message>
    <message>
        <source>&amp;Draw a face</source>
        <translation>框选面部(&amp;D)</translation>
    </message>
    <message>
        <source>Draw a box around a face that was not found</source>
        <translation>为未检测到的脸画一个框</translation>
    </message>
    <message>
        <source>&amp;Sculpt</source>
        <translation>塑形(&amp;S)</translation>
    </message>
    <message>
        <source>Drag landmarks to move the face itself, instead of correcting them</source>
        <translation>拖动关键点来改变面部本身，而不是校正关键点</translation>
    </message>
    <message>
        <source>&amp;New edit</source>
        <translation>新建编辑(&amp;N)</translation>
    </message>
    <message>
        <source>A further edit of this face, on top of the others</source>
        <translation>在其他编辑之上为这张脸再加一个编辑</translation>
    </message>
    <message>
        <source>Ne&amp;utralise first</source>
        <translation>先归为中性(&amp;U)</translation>
    </message>
    <message>
        <source>Bring the face to rest before all other edits</source>
        <translation>在其他编辑之前先让面部恢复平静</translation>
    </message>
    <message>
        <source>C&amp;ompare the engines…</source>
        <translation>比较引擎(&amp;O)…</translation>
    </message>
    <message>
        <source>Try this edit with every engine at several strengths</source>
        <translation>用每个引擎以多种强度试做此编辑</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>停止正在进行的工作</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>高对比度(&amp;C)</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>窗口的配色</translation>
    </message>
    <message>
        <source>The window&apos;s words, from the next start on</source>
        <translation>窗口的语言，下次启动时生效</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>显示整张照片</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100%</translation>
    </message>
    <message>
        <source>One pixel on one pixel</source>
        <translation>一个像素对应一个像素</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to &amp;face</source>
        <translation>放大到面部(&amp;Z)</translation>
    </message>
    <message>
        <source>Show the chosen face large</source>
        <translation>放大显示所选的脸</translation>
    </message>
    <message>
        <source>Before/after &amp;wipe</source>
        <translation>前后滑动对比(&amp;W)</translation>
    </message>
    <message>
        <source>Compare before and after with a wipe</source>
        <translation>用滑动分界线比较编辑前后</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>并排显示(&amp;Y)</translation>
    </message>
    <message>
        <source>Show before and after side by side</source>
        <translation>并排显示编辑前后</translation>
    </message>
    <message>
        <source>&amp;Before (while held)</source>
        <translation>编辑前（按住）(&amp;B)</translation>
    </message>
    <message>
        <source>Hold to see the photo before the edit</source>
        <translation>按住以查看编辑前的照片</translation>
    </message>
    <message>
        <source>Faces and &amp;landmarks</source>
        <translation>面部与关键点(&amp;L)</translation>
    </message>
    <message>
        <source>Show faces and landmarks</source>
        <translation>显示面部与关键点</translation>
    </message>
    <message>
        <source>&amp;Scores over the history</source>
        <translation>历史评分(&amp;S)</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>How the scores went from step to step</source>
        <translation>评分在各步骤间的变化</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Before, while held</source>
        <translation>编辑前（按住）</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>How Mien is used</source>
        <translation>如何使用 Mien</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>All keys, and how to change them</source>
        <translation>所有按键以及如何更改</translation>
    </message>
    <message>
        <source>&amp;About Mien</source>
        <translation>关于 Mien(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本与许可</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Measured on people not trained on</source>
        <translation>在未参与训练的人物上测得</translation>
    </message>
    <message>
        <source>Recognised as meant, by</source>
        <translation>按预期识别，识别者</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Landmark error</source>
        <translation>关键点误差</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Trained by</source>
        <translation>训练命令</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>关闭此窗口（Esc）</translation>
    </message>
    <message>
        <source>About Mien</source>
        <translation>关于 Mien</translation>
    </message>
    <message>
        <source>Mien %1</source>
        <translation>Mien %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;A studio for facial expressions: photographs, film and research.&lt;/p&gt;&lt;p&gt;Mien itself is free software under the MIT licence. Every engine has a card with the licences of its method, data and weights; the engine&apos;s line in the window shows them.&lt;/p&gt;&lt;p&gt;Built on Qt, QCustomPlot, LibTorch, OpenCV, dlib, OpenImageIO, Little CMS and Exiv2.&lt;/p&gt;</source>
        <translation>&lt;p&gt;面部表情工作室：面向摄影、影视与研究。&lt;/p&gt;&lt;p&gt;Mien 本身是采用 MIT 许可的自由软件。每个引擎都有一张卡片，列出其方法、数据和权重的许可；窗口中引擎所在的一行会显示它们。&lt;/p&gt;&lt;p&gt;基于 Qt、QCustomPlot、LibTorch、OpenCV、dlib、OpenImageIO、Little CMS 和 Exiv2 构建。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <source>Show where the edit differs from the photo, and how much</source>
        <translation>显示编辑与照片的差异位置和程度</translation>
    </message>
    <message>
        <source>&amp;What the recognizer saw…</source>
        <translation>识别器看到了什么(&amp;W)…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Maps of what a recognizer looked at, before and after</source>
        <translation>编辑前后识别器关注区域的热图</translation>
    </message>
    <message>
        <source>&amp;Data set…</source>
        <translation>数据集(&amp;D)…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Measure recognizers on your own labelled photos</source>
        <translation>用自己标注的照片评测识别器</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>正确的比例</translation>
    </message>
    <message>
        <source>Share of the photos</source>
        <translation>占照片的比例</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>完全校准</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Brows</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>嘴</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>下颌</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the code of the language that you translate into: de, es, zh_CN</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>&amp;Graphics device</source>
        <translation>图形设备(&amp;G)</translation>
    </message>
</context>
<context>
    <name>mien::ui::ActionUnitPage</name>
    <message>
        <source>AU%1 %2: 100 is the full motion</source>
        <translation>AU%1 %2：100 为完整动作</translation>
    </message>
    <message>
        <source>L</source>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>The person&apos;s left side moves</source>
        <translation>人物自身的左侧会动</translation>
    </message>
    <message>
        <source>The person&apos;s right side moves</source>
        <translation>人物自身的右侧会动</translation>
    </message>
</context>
<context>
    <name>mien::ui::AffectPad</name>
    <message>
        <source>Mood</source>
        <translation>心境</translation>
    </message>
    <message>
        <source>Arrow keys make the face look more or less pleasant and excited</source>
        <translation>方向键让面部显得更愉快或更不愉快、更激动或更平静</translation>
    </message>
    <message>
        <source>Click or drag: right is pleasant, up is excited. At the middle the face comes to rest</source>
        <translation>点击或拖动：右为愉快，上为激动。居中时面部恢复平静</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>激动</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation>不愉快</translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation>愉快</translation>
    </message>
</context>
<context>
    <name>mien::ui::BakeoffWindow</name>
    <message>
        <source>Compare the engines</source>
        <translation>比较引擎</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Click one to take it</source>
        <translation>点击其一即可采用</translation>
    </message>
    <message>
        <source>Trying %1 variants…</source>
        <translation>正在尝试 %1 个变体…</translation>
    </message>
    <message>
        <source>Trying %1 variants: %2 %</source>
        <translation>正在尝试 %1 个变体：%2%</translation>
    </message>
    <message>
        <source>The number is what the judges make of the target, times how far it is still the same person. Trust your eyes more. Click a picture to take it.</source>
        <translation>该数字是评判者对目标的打分乘以仍为同一人的程度。请更相信自己的眼睛。点击图片即可采用。</translation>
    </message>
    <message>
        <source>%1  ·  %2
%3</source>
        <translation>%1  ·  %2
%3</translation>
    </message>
</context>
<context>
    <name>mien::ui::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>按消息的建议操作</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Refuse it, for good</source>
        <translation>彻底拒绝</translation>
    </message>
</context>
<context>
    <name>mien::ui::BatchWindow</name>
    <message>
        <source>editing</source>
        <translation>正在编辑</translation>
    </message>
    <message>
        <source>Pause the batch before adding photos.</source>
        <translation>请先暂停批处理，再添加照片。</translation>
    </message>
    <message>
        <source>%1 %2 → %3, same person %4</source>
        <translation>%1 %2 → %3，同一人 %4</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>先前已完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>All faces of a photo</source>
        <translation>照片中的所有面部</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Drop photos and folders here</source>
        <translation>将照片和文件夹拖放到此处</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the edits and their table are written</source>
        <translation>编辑结果及其表格的写入位置</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The format to write</source>
        <translation>写出的格式</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>所有面部</translation>
    </message>
    <message>
        <source>Else only the largest face of each photo</source>
        <translation>否则只处理每张照片中最大的脸</translation>
    </message>
    <message>
        <source>Replace what an earlier batch wrote in this folder</source>
        <translation>替换先前批处理在此文件夹中写入的内容</translation>
    </message>
    <message>
        <source>Folder for the edits</source>
        <translation>编辑结果的文件夹</translation>
    </message>
    <message>
        <source>Each photo&apos;s own format</source>
        <translation>每张照片自身的格式</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Choose photos; or drop them on the list</source>
        <translation>选择照片，或拖放到列表中</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Begin, or go on where the batch was</source>
        <translation>开始，或从批处理停下的地方继续</translation>
    </message>
    <message>
        <source>Stop after what is under way; Start goes on from there</source>
        <translation>完成当前工作后停止；按“开始”可继续</translation>
    </message>
    <message>
        <source>Nothing would be done. First give the face in the window an expression: its edits become the recipe for all photos here.</source>
        <translation>没有可做的事。请先给窗口中的面部一个表情：它的编辑将成为此处所有照片的配方。</translation>
    </message>
    <message>
        <source>Every photo gets: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>每张照片将得到：&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Photos for the batch</source>
        <translation>要批处理的照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Paused. Start goes on from here, even after Mien was closed.</source>
        <translation>已暂停。按“开始”可从此处继续，即使 Mien 曾关闭。</translation>
    </message>
    <message>
        <source>%1 edited, %2 done before, %3 failed. The scores are in mien-batch.csv beside the edits.</source>
        <translation>%1 张已编辑，%2 张先前已完成，%3 张失败。评分在编辑结果旁的 mien-batch.csv 中。</translation>
    </message>
</context>
<context>
    <name>mien::ui::CamChoices</name>
    <message>
        <source>Recognizer</source>
        <translation>识别器</translation>
    </message>
    <message>
        <source>Whose eyes</source>
        <translation>以谁的眼光</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How the map comes about</source>
        <translation>热图如何生成</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Where in the network; the usual place is marked</source>
        <translation>网络中的位置；常用位置已标出</translation>
    </message>
    <message>
        <source>For</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Which of its classes the map explains</source>
        <translation>热图解释的类别</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>What speaks for the one and not for the other</source>
        <translation>支持前者而非后者的依据</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>All can be told apart by colour-blind people</source>
        <translation>色盲者也能分辨的配色</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>How much the map hides of the face</source>
        <translation>热图遮盖面部的程度</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>其预测结果</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>  (usual)</source>
        <translation>  （常用）</translation>
    </message>
    <message>
        <source>Your own network…</source>
        <translation>自己的网络…</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>自己的网络</translation>
    </message>
    <message>
        <source>Look into a TorchScript module, described by a JSON file beside it</source>
        <translation>查看一个 TorchScript 模块，由旁边的 JSON 文件描述</translation>
    </message>
</context>
<context>
    <name>mien::ui::CamWindow</name>
    <message>
        <source>Can it be trusted?</source>
        <translation>可信吗？</translation>
    </message>
    <message>
        <source>What the recognizer saw</source>
        <translation>识别器看到了什么</translation>
    </message>
    <message>
        <source>Shares of the map</source>
        <translation>热图占比</translation>
    </message>
    <message>
        <source>How much of the map lies on each part of the face. Grey: before. Coloured: after.</source>
        <translation>热图在面部各部位所占的比例。灰色：编辑前。彩色：编辑后。</translation>
    </message>
    <message>
        <source>Deletion, insertion, ROAD, drop of confidence, and shuffled weights</source>
        <translation>删除、插入、ROAD、置信度下降与打乱权重检验</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>编辑前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>编辑后</translation>
    </message>
    <message>
        <source>What the edit changed</source>
        <translation>编辑带来的变化</translation>
    </message>
    <message>
        <source>No recognizer is trained yet.</source>
        <translation>尚无已训练的识别器。</translation>
    </message>
    <message>
        <source>Loading the recognizer…</source>
        <translation>正在加载识别器…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Looking… %1 %</source>
        <translation>正在计算… %1 %</translation>
    </message>
    <message>
        <source>Before: %1.  After: %2.</source>
        <translation>编辑前：%1。  编辑后：%2。</translation>
    </message>
    <message>
        <source>The change is of maps of %1.</source>
        <translation>变化指的是“%1”的两幅热图之差。</translation>
    </message>
    <message>
        <source>Measuring the map…</source>
        <translation>正在检验热图…</translation>
    </message>
    <message>
        <source>Parts of the face</source>
        <translation>面部部位</translation>
    </message>
    <message>
        <source>Where on the face the maps lie</source>
        <translation>热图落在面部何处</translation>
    </message>
    <message>
        <source>Compare methods…</source>
        <translation>比较方法…</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>比较方法</translation>
    </message>
    <message>
        <source>Maps by every method, at this layer</source>
        <translation>在此层用每种方法生成热图</translation>
    </message>
    <message>
        <source>Compare layers…</source>
        <translation>比较各层…</translation>
    </message>
    <message>
        <source>Compare layers</source>
        <translation>比较各层</translation>
    </message>
    <message>
        <source>Maps at every layer, by this method</source>
        <translation>用此方法在每一层生成热图</translation>
    </message>
    <message>
        <source>Feature maps…</source>
        <translation>特征图…</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>All channels of this layer, after the edit</source>
        <translation>此层在编辑后的所有通道</translation>
    </message>
    <message>
        <source>Measuring the map… %1 %</source>
        <translation>正在评测热图… %1 %</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>自己的网络</translation>
    </message>
    <message>
        <source>Networks (*.pt *.pth *.ts *.torchscript *.safetensors);;All files (*)</source>
        <translation>网络 (*.pt *.pth *.ts *.torchscript *.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is not Mien&apos;s own. A network is a program: run it if you trust where it comes from.

SHA-256 %2</source>
        <translation>%1 不是 Mien 自带的。网络就是程序：请在信任其来源时才运行。

SHA-256 %2</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>mien::ui::Canvas</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Arrows pan, P and Shift+P walk through the landmarks, Alt+arrows move one</source>
        <translation>方向键平移，P 和 Shift+P 依次浏览关键点，Alt+方向键移动关键点</translation>
    </message>
    <message>
        <source>Click a face to choose it, drag a landmark to correct it</source>
        <translation>点击面部以选择，拖动关键点以校正</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>编辑前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>编辑后</translation>
    </message>
</context>
<context>
    <name>mien::ui::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Rows are the labels, columns what they were read as. Click a cell to see its photos.</source>
        <translation>行是标签，列是识别结果。点击单元格查看其照片。</translation>
    </message>
    <message>
        <source>%1 of %2 labelled %3 were read as %4 (%5 %)</source>
        <translation>%2 张标为%3的照片中有 %1 张被识别为%4（%5 %）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetExport</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write tables, the report, or the page shown</source>
        <translation>写出表格、报告或当前页面</translation>
    </message>
    <message>
        <source>All rows (CSV)…</source>
        <translation>所有行（CSV）…</translation>
    </message>
    <message>
        <source>Labels that may be wrong (CSV)…</source>
        <translation>可疑标签（CSV）…</translation>
    </message>
    <message>
        <source>All numbers (JSON)…</source>
        <translation>所有数值（JSON）…</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>报告（HTML）…</translation>
    </message>
    <message>
        <source>The page shown (%1)…</source>
        <translation>当前页面（%1）…</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 已写出。</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetResults</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>By expression</source>
        <translation>按表情</translation>
    </message>
    <message>
        <source>How well each expression is recognized</source>
        <translation>每种表情的识别效果</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>How often it is right, by how sure it is. Calibrated bars end on the dashed line; the faint ones tell how many photos they stand for.</source>
        <translation>按置信度划分的正确率。校准良好时柱顶落在虚线上；浅色柱表示所占照片数量。</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Which expressions are taken for which</source>
        <translation>哪些表情被误认成哪些</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each expression</source>
        <translation>每种表情的精确率、召回率和 F1</translation>
    </message>
    <message>
        <source>Is it as often right as it is sure?</source>
        <translation>它的把握与正确率相符吗？</translation>
    </message>
    <message>
        <source>Mean maps</source>
        <translation>平均热图</translation>
    </message>
    <message>
        <source>What it looks at in each class, on the whole</source>
        <translation>总体上在每一类中看哪里</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Do two recognizers differ?</source>
        <translation>两个识别器有差异吗？</translation>
    </message>
    <message>
        <source>The numbers of both recognizers</source>
        <translation>两个识别器的数值</translation>
    </message>
    <message>
        <source>Show where they differ</source>
        <translation>显示不一致之处</translation>
    </message>
    <message>
        <source>Show the photos that the two read differently</source>
        <translation>显示两者识别不同的照片</translation>
    </message>
    <message>
        <source>Accuracy &lt;b&gt;%1&lt;/b&gt;   UAR &lt;b&gt;%2&lt;/b&gt;   macro-F1 &lt;b&gt;%3&lt;/b&gt;   ECE &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>准确率 &lt;b&gt;%1&lt;/b&gt;   UAR &lt;b&gt;%2&lt;/b&gt;   宏 F1 &lt;b&gt;%3&lt;/b&gt;   ECE &lt;b&gt;%4&lt;/b&gt;</translation>
    </message>
    <message>
        <source>UAR: the mean of the recalls, every expression alike. ECE: how far sureness and accuracy lie apart, on average.</source>
        <translation>UAR：各表情召回率的平均值。ECE：置信度与正确率的平均差距。</translation>
    </message>
    <message>
        <source>Choose a second recognizer above to compare the two on the same photos.</source>
        <translation>在上方选择第二个识别器，在相同照片上比较两者。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>UAR</source>
        <translation>UAR</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>宏 F1</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>It alone is right about</source>
        <translation>仅它正确的照片数</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test: p = %1. That is the chance of a difference at least as large if both were equally good.</source>
        <translation>McNemar 精确检验：p = %1。即两者同样好时出现至少这样大差异的概率。</translation>
    </message>
</context>
<context>
    <name>mien::ui::DatasetWindow</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>评测</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the photos are</source>
        <translation>照片所在位置</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A table with the columns file and expression; empty: the folders are the labels</source>
        <translation>含 file 和 expression 列的表格；留空则以文件夹名为标签</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>照片文件夹</translation>
    </message>
    <message>
        <source>The names of the folders</source>
        <translation>文件夹的名称</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Browse for the folder</source>
        <translation>浏览文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of photos</source>
        <translation>选择照片文件夹</translation>
    </message>
    <message>
        <source>Browse for the labels</source>
        <translation>浏览标签</translation>
    </message>
    <message>
        <source>Choose the table of labels</source>
        <translation>选择标签表格</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>识别器</translation>
    </message>
    <message>
        <source>Who is measured</source>
        <translation>被评测的识别器</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>A second one, measured on the same photos</source>
        <translation>在相同照片上评测的第二个识别器</translation>
    </message>
    <message>
        <source>Results of</source>
        <translation>结果来自</translation>
    </message>
    <message>
        <source>Whose results are shown</source>
        <translation>显示谁的结果</translation>
    </message>
    <message>
        <source>Ask the recognizers about every photo</source>
        <translation>让识别器判断每张照片</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Folder of labelled photos</source>
        <translation>标注照片的文件夹</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>标签表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Reading the labels…</source>
        <translation>正在读取标签…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1 photos were measured.</source>
        <translation>已评测 %1 张照片。</translation>
    </message>
    <message>
        <source>%1 photos were measured, %2 left out.</source>
        <translation>已评测 %1 张照片，跳过 %2 张。</translation>
    </message>
    <message>
        <source>Photos left out</source>
        <translation>被跳过的照片</translation>
    </message>
    <message>
        <source>Which photos were left out, and why</source>
        <translation>哪些照片被跳过及其原因</translation>
    </message>
    <message>
        <source>Drop a folder of labelled photos here: with a table that has the columns file and expression, or with folders named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt.
Nothing in it is changed.</source>
        <translation>把标注照片的文件夹拖到这里：可带有含 file 和 expression 列的表格，或含名为 neutral、happiness、sadness、surprise、fear、disgust、anger、contempt 的子文件夹。
其中内容不会被改动。</translation>
    </message>
    <message>
        <source>Stop after this photo and show what was measured</source>
        <translation>处理完这张照片后停止，并显示已测量的结果</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 photos; these are measured.</source>
        <translation>已在 %2 张照片中的 %1 张后停止；这些已测量。</translation>
    </message>
</context>
<context>
    <name>mien::ui::DeviceMenu</name>
    <message>
        <source>Puts edits back from the next one on; the picture is the same</source>
        <translation>从下一次编辑起把编辑放回照片；结果相同</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
</context>
<context>
    <name>mien::ui::EditColumn</name>
    <message>
        <source>opacity %1 %</source>
        <translation>不透明度 %1%</translation>
    </message>
    <message>
        <source>parts of the face</source>
        <translation>面部区域</translation>
    </message>
    <message>
        <source>strokes forgotten</source>
        <translation>已清除笔触</translation>
    </message>
</context>
<context>
    <name>mien::ui::EditSession</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1 is not the photo of this project: it has another size.</source>
        <translation>%1 不是此项目的照片：尺寸不同。</translation>
    </message>
    <message>
        <source>back to the original</source>
        <translation>恢复原始状态</translation>
    </message>
    <message>
        <source>new edit</source>
        <translation>新建编辑</translation>
    </message>
    <message>
        <source>neutralised first</source>
        <translation>先归为中性</translation>
    </message>
    <message>
        <source>copy of edit %1</source>
        <translation>编辑 %1 的副本</translation>
    </message>
    <message>
        <source>edit %1 removed</source>
        <translation>已移除编辑 %1</translation>
    </message>
    <message>
        <source>edit %1 moved</source>
        <translation>已移动编辑 %1</translation>
    </message>
    <message>
        <source>edit %1 on</source>
        <translation>编辑 %1 开启</translation>
    </message>
    <message>
        <source>edit %1 off</source>
        <translation>编辑 %1 关闭</translation>
    </message>
    <message>
        <source>reset of face %1</source>
        <translation>重置面部 %1</translation>
    </message>
    <message>
        <source>Reading the expression</source>
        <translation>正在读取表情</translation>
    </message>
    <message>
        <source>as in %1</source>
        <translation>如 %1</translation>
    </message>
    <message>
        <source>correction of face %1</source>
        <translation>校正面部 %1</translation>
    </message>
    <message>
        <source>sculpting</source>
        <translation>塑形</translation>
    </message>
    <message>
        <source>painted out</source>
        <translation>画笔擦除</translation>
    </message>
    <message>
        <source>painted in</source>
        <translation>画笔恢复</translation>
    </message>
    <message>
        <source>Fitting landmarks</source>
        <translation>正在拟合关键点</translation>
    </message>
    <message>
        <source>new face %1</source>
        <translation>新面部 %1</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>正在编辑</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>mien::ui::EmotionPage</name>
    <message>
        <source>%1 (%2). Click again to take it away</source>
        <translation>%1（%2）。再次点击即可取消</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How much of the expression: 0 leaves the face as it is, 100 is all of it ([ and ])</source>
        <translation>表情的程度：0 保持原样，100 为完整表情（[ 和 ]）</translation>
    </message>
    <message>
        <source>Blend and sides</source>
        <translation>混合与左右</translation>
    </message>
    <message>
        <source>Blend in a second emotion, or move one side more</source>
        <translation>混入第二种情绪，或让一侧动得更多</translation>
    </message>
    <message>
        <source>Second emotion</source>
        <translation>第二种情绪</translation>
    </message>
    <message>
        <source>A second emotion, blended into the first</source>
        <translation>混入第一种情绪的第二种情绪</translation>
    </message>
    <message>
        <source>No second emotion</source>
        <translation>无第二种情绪</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>Strength of the second emotion</source>
        <translation>第二种情绪的强度</translation>
    </message>
    <message>
        <source>How much of the second emotion is blended in</source>
        <translation>第二种情绪混入的程度</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>How much the person&apos;s own left side moves</source>
        <translation>人物自身左侧的动作幅度</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>How much the person&apos;s own right side moves</source>
        <translation>人物自身右侧的动作幅度</translation>
    </message>
</context>
<context>
    <name>mien::ui::EnginePanel</name>
    <message>
        <source>Research use only  ·  %1</source>
        <translation>仅限研究使用  ·  %1</translation>
    </message>
    <message>
        <source>Free for any use  ·  %1</source>
        <translation>可自由用于任何用途  ·  %1</translation>
    </message>
    <message>
        <source>Commercial work</source>
        <translation>商业用途</translation>
    </message>
    <message>
        <source>Settings of the engine</source>
        <translation>引擎设置</translation>
    </message>
    <message>
        <source>What can be adjusted on this engine alone</source>
        <translation>仅此引擎可调的选项</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>What makes the edit</source>
        <translation>执行编辑的引擎</translation>
    </message>
    <message>
        <source>Hides engines and judges whose licences allow research only</source>
        <translation>隐藏许可仅限研究的引擎和识别器</translation>
    </message>
    <message>
        <source>Compare the engines</source>
        <translation>比较引擎</translation>
    </message>
    <message>
        <source>Try this edit with every engine at several strengths, and take one</source>
        <translation>用每个引擎以多种强度试做此编辑，并采用其一</translation>
    </message>
    <message>
        <source>About the engine</source>
        <translation>关于引擎</translation>
    </message>
    <message>
        <source>Paper, licences, and what was measured</source>
        <translation>论文、许可与测量结果</translation>
    </message>
    <message>
        <source>This build has no engine that edits faces.</source>
        <translation>此版本没有可编辑面部的引擎。</translation>
    </message>
    <message>
        <source>No engine is trained yet, so faces can be looked at but not changed. Train one with</source>
        <translation>尚未训练任何引擎，因此只能查看面部而不能更改。训练命令：</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaceDetail</name>
    <message>
        <source>What it looked at</source>
        <translation>它看了哪里</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How the map comes about</source>
        <translation>热图如何生成</translation>
    </message>
    <message>
        <source>The map is for</source>
        <translation>热图针对</translation>
    </message>
    <message>
        <source>Which class the map explains</source>
        <translation>热图解释哪个类别</translation>
    </message>
    <message>
        <source>For what it says</source>
        <translation>针对识别结果</translation>
    </message>
    <message>
        <source>For the label</source>
        <translation>针对标签</translation>
    </message>
    <message>
        <source>Label: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>标签：&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The label may be wrong: it is %1 less probable than %2.</source>
        <translation>标签可能有误：其概率比%2低 %1。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>The map is for %1.</source>
        <translation>热图针对%1。</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaceGallery</name>
    <message>
        <source>%1 %2
label %3</source>
        <translation>%1 %2
标签：%3</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面孔</translation>
    </message>
    <message>
        <source>Choose a face to see what was looked at; twice: open the photo</source>
        <translation>选择面孔查看关注之处；双击打开照片</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>哪些照片</translation>
    </message>
    <message>
        <source>Which photos are shown, and in what order</source>
        <translation>显示哪些照片及其顺序</translation>
    </message>
    <message>
        <source>Mistakes, the surest first</source>
        <translation>错误，最有把握的在前</translation>
    </message>
    <message>
        <source>Labels that may be wrong</source>
        <translation>可疑标签</translation>
    </message>
    <message>
        <source>Where the two differ</source>
        <translation>两者不一致</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Only photos with this label</source>
        <translation>仅此标签的照片</translation>
    </message>
    <message>
        <source>Read as anything</source>
        <translation>任意识别结果</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Only photos read as this</source>
        <translation>仅如此识别的照片</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Only photos with this in their file&apos;s name</source>
        <translation>仅文件名含此内容的照片</translation>
    </message>
    <message>
        <source>No photo is like that.</source>
        <translation>没有这样的照片。</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>照片：%1</translation>
    </message>
</context>
<context>
    <name>mien::ui::FacePanel</name>
    <message>
        <source>%1 × %2 px  ·  %3 % sure</source>
        <translation>%1 × %2 像素  ·  置信度 %3%</translation>
    </message>
    <message>
        <source>yaw %1   pitch %2   roll %3</source>
        <translation>偏航 %1   俯仰 %2   翻滚 %3</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>面部 %1</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>框选面部</translation>
    </message>
    <message>
        <source>Draw a box around a face that was not found (D)</source>
        <translation>为未检测到的脸画一个框（D）</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>No face yet. Draw a box around one with the button above.</source>
        <translation>还没有面部。请用上方的按钮框选一个。</translation>
    </message>
    <message>
        <source>The faces of this photo; each has its own expression</source>
        <translation>此照片中的面部；每张脸有各自的表情</translation>
    </message>
</context>
<context>
    <name>mien::ui::FaithPanel</name>
    <message>
        <source>Probability while pixels are hidden</source>
        <translation>遮挡像素时的概率</translation>
    </message>
    <message>
        <source>The class&apos;s probability by the share of pixels that are hidden (deletion, ROAD) or shown (insertion), the map&apos;s greatest first. A good map deletes fast and inserts fast.</source>
        <translation>类别概率随被遮挡（删除、ROAD）或显示（插入）像素比例的变化，热图最大处在前。好的热图删除快、插入也快。</translation>
    </message>
    <message>
        <source>Likeness with shuffled weights</source>
        <translation>打乱权重后的相似度</translation>
    </message>
    <message>
        <source>How like the map stays when the network&apos;s last layers are shuffled. One that does not mind shows the picture, not what was learned.</source>
        <translation>打乱网络最后几层后热图的相似程度。不受影响的热图只反映图片，而非所学内容。</translation>
    </message>
    <message>
        <source>Deletion (low is good)</source>
        <translation>删除（低为好）</translation>
    </message>
    <message>
        <source>Insertion (high is good)</source>
        <translation>插入（高为好）</translation>
    </message>
    <message>
        <source>ROAD (above 0 is good)</source>
        <translation>ROAD（大于 0 为好）</translation>
    </message>
    <message>
        <source>Drop of confidence (low is good)</source>
        <translation>置信度下降（低为好）</translation>
    </message>
    <message>
        <source>Like with shuffled weights (low is good)</source>
        <translation>打乱权重后的相似度（低为好）</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Insertion</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>ROAD, greatest</source>
        <translation>ROAD，最大</translation>
    </message>
    <message>
        <source>ROAD, least</source>
        <translation>ROAD，最小</translation>
    </message>
    <message>
        <source>Share of the pixels</source>
        <translation>像素比例</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Share shuffled</source>
        <translation>打乱比例</translation>
    </message>
</context>
<context>
    <name>mien::ui::FeatureWindow</name>
    <message>
        <source>Channel %1, strength %2</source>
        <translation>通道 %1，强度 %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Choose a channel to see it large</source>
        <translation>选择通道以放大查看</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>In what order the channels are shown</source>
        <translation>通道的显示顺序</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>The strongest first</source>
        <translation>最强的在前</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>%1: %2 channels of %3 × %4, each at its own scale</source>
        <translation>%1：%2 个 %3 × %4 的通道，各用自己的刻度</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>通道 %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Click a step to go back to it; grey steps belong to another branch and are not lost</source>
        <translation>点击某一步即可返回；灰色步骤属于另一分支，不会丢失</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
</context>
<context>
    <name>mien::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop what is under way (Esc)</source>
        <translation>停止正在进行的工作（Esc）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>mien::ui::MainWindow</name>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>half float</source>
        <translation>半精度浮点</translation>
    </message>
    <message>
        <source>float</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>How long the newest preview took</source>
        <translation>最近一次预览所用的时间</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>settings of the engine</source>
        <translation>引擎设置</translation>
    </message>
    <message>
        <source>Drag a box from brow to chin around the face. Esc leaves it.</source>
        <translation>从眉毛到下巴拖出一个框住面部的框。按 Esc 放弃。</translation>
    </message>
    <message>
        <source>preview %1 ms</source>
        <translation>预览 %1 毫秒</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>%1   ·   %2 × %3   ·   %4   ·   %5</source>
        <translation>%1   ·   %2 × %3   ·   %4   ·   %5</translation>
    </message>
    <message>
        <source>No face was found in this photo. If there is one, draw a box around it.</source>
        <translation>此照片中未找到面部。如果有，请框选它。</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>画框</translation>
    </message>
    <message>
        <source>There is no face to judge.</source>
        <translation>没有可评判的面部。</translation>
    </message>
    <message>
        <source>Choose an expression: what it did to the face is shown here.</source>
        <translation>选择一个表情：它对面部的影响会显示在此处。</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Mien</source>
        <translation>Mien</translation>
    </message>
    <message>
        <source>%1[*] — Mien</source>
        <translation>%1[*] — Mien</translation>
    </message>
    <message>
        <source>Choose an expression first: the engines then try it.</source>
        <translation>请先选择一个表情，然后各引擎会尝试它。</translation>
    </message>
    <message>
        <source>The language changes when Mien is started again.</source>
        <translation>重新启动 Mien 后语言才会更改。</translation>
    </message>
    <message>
        <source>Mien ended before your edits of %1 were saved.</source>
        <translation>Mien 在您对 %1 的编辑保存之前就结束了。</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Open a photo or a project</source>
        <translation>打开照片或项目</translation>
    </message>
    <message>
        <source>Photos and projects (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr *.mien);;All files (*)</source>
        <translation>照片和项目 (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr *.mien);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Whose expression?</source>
        <translation>谁的表情?</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1 现在在哪里?</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr);;All files (*)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Mien projects (*.mien)</source>
        <translation>Mien 项目 (*.mien)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The changes to %1 are in no file yet.</source>
        <translation>对 %1 的更改尚未存入任何文件。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不在那里。</translation>
    </message>
</context>
<context>
    <name>mien::ui::MapSheet</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Maps side by side</source>
        <translation>并排热图</translation>
    </message>
    <message>
        <source>Make no more maps</source>
        <translation>不再生成热图</translation>
    </message>
    <message>
        <source>Stopped. Click a map to take it.</source>
        <translation>已停止。点击热图即可采用。</translation>
    </message>
    <message>
        <source>Each map at its own scale. Click one to take it.</source>
        <translation>每张热图用自己的刻度。点击即可采用。</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 / %2：%3</translation>
    </message>
    <message>
        <source>Click to take %1</source>
        <translation>点击采用 %1</translation>
    </message>
</context>
<context>
    <name>mien::ui::MapView</name>
    <message>
        <source>Point at a place to read the map there</source>
        <translation>指向某处以读取该处的值</translation>
    </message>
</context>
<context>
    <name>mien::ui::MeanMapPage</name>
    <message>
        <source>Make the mean maps</source>
        <translation>生成平均热图</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Average the maps of all faces with the same label; every photo is read again</source>
        <translation>对同一标签的所有面孔的热图取平均；每张照片会重新读取</translation>
    </message>
    <message>
        <source>Stop making the mean maps</source>
        <translation>停止生成平均热图</translation>
    </message>
    <message>
        <source>Looking at every face… %1 %</source>
        <translation>正在查看每张面孔… %1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The mean of the maps of all faces with the same label, over their mean face.</source>
        <translation>同一标签所有面孔的热图平均值，叠加在其平均脸上。</translation>
    </message>
</context>
<context>
    <name>mien::ui::PercentRow</name>
    <message>
        <source>%1 in percent</source>
        <translation>%1（百分比）</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>mien::ui::PresetMenu</name>
    <message>
        <source>No presets yet</source>
        <translation>还没有预设</translation>
    </message>
    <message>
        <source>&amp;Save these edits…</source>
        <translation>保存这些编辑(&amp;S)…</translation>
    </message>
    <message>
        <source>Without strokes and sculpting, which belong to one photo</source>
        <translation>不含笔触和塑形，它们只属于一张照片</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Save a preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>预设 (*.json)</translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>There is a preset %1 already. Replace it?</source>
        <translation>已有预设 %1。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Remove the preset %1?</source>
        <translation>要移除预设 %1 吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>mien::ui::RegionPanel</name>
    <message>
        <source>Brows</source>
        <translation>眉毛</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>嘴</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>下颌</translation>
    </message>
    <message>
        <source>Whether the edit acts here: %1</source>
        <translation>编辑是否作用于此处：%1</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>How much of this edit is seen</source>
        <translation>此编辑的可见程度</translation>
    </message>
    <message>
        <source>Paint the edit out</source>
        <translation>用画笔擦除编辑</translation>
    </message>
    <message>
        <source>Paint on the photo where this edit should not act (E)</source>
        <translation>在照片上涂抹不应用此编辑的地方（E）</translation>
    </message>
    <message>
        <source>Paint the edit in</source>
        <translation>用画笔恢复编辑</translation>
    </message>
    <message>
        <source>Paint on the photo where this edit should act after all (Shift+E)</source>
        <translation>在照片上涂抹仍要应用此编辑的地方（Shift+E）</translation>
    </message>
    <message>
        <source>Forget the strokes</source>
        <translation>清除笔触</translation>
    </message>
    <message>
        <source>Take back what was painted</source>
        <translation>撤去已涂抹的内容</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Of half an eye&apos;s distance</source>
        <translation>以半个眼距为单位</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>Softness of the brush</source>
        <translation>画笔的柔和度</translation>
    </message>
    <message>
        <source>How gently the stroke&apos;s edge fades</source>
        <translation>笔触边缘羽化的程度</translation>
    </message>
    <message>
        <source>Mask brush</source>
        <translation>蒙版画笔</translation>
    </message>
</context>
<context>
    <name>mien::ui::SaveDialog</name>
    <message>
        <source>JPEG: 8 bits, small, for sharing</source>
        <translation>JPEG：8 位，体积小，便于分享</translation>
    </message>
    <message>
        <source>PNG: lossless, 8 or 16 bits</source>
        <translation>PNG：无损，8 位或 16 位</translation>
    </message>
    <message>
        <source>TIFF: lossless, 8 or 16 bits or floating point</source>
        <translation>TIFF：无损，8 位、16 位或浮点</translation>
    </message>
    <message>
        <source>WebP: 8 bits, smaller than JPEG</source>
        <translation>WebP：8 位，比 JPEG 更小</translation>
    </message>
    <message>
        <source>OpenEXR: floating point, for compositing</source>
        <translation>OpenEXR：浮点，用于合成</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Of JPEG and WebP: 95 cannot be told from the original</source>
        <translation>用于 JPEG 和 WebP：95 与原图无法区分</translation>
    </message>
    <message>
        <source>Leave out where the photo was taken</source>
        <translation>不写入照片的拍摄地点</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Landmarks and scores</source>
        <translation>关键点与评分</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the photo</source>
        <translation>导出照片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The ending of the name chooses the format</source>
        <translation>文件名后缀决定格式</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Choose a folder and a name</source>
        <translation>选择文件夹和名称</translation>
    </message>
    <message>
        <source>Leave out the location</source>
        <translation>不写入位置</translation>
    </message>
    <message>
        <source>Writes no GPS data into the file</source>
        <translation>不在文件中写入 GPS 数据</translation>
    </message>
    <message>
        <source>Also a PNG that is 0 where the photo kept its bits</source>
        <translation>另存一个 PNG，照片未改动处为 0</translation>
    </message>
    <message>
        <source>Also an OpenEXR with edit, original, mask and flow, for compositing</source>
        <translation>另存一个 OpenEXR，含编辑、原图、蒙版与光流，用于合成</translation>
    </message>
    <message>
        <source>Also a JSON file with what was measured</source>
        <translation>另存一个 JSON 文件，记录测量结果</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>What the file holds now is lost</source>
        <translation>文件现有的内容将丢失</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写出文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>附带</translation>
    </message>
    <message>
        <source>Profile and metadata are kept, and the file says that and how it was edited.</source>
        <translation>保留配置文件和元数据，文件中会注明已编辑及编辑方式。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write nothing (Esc)</source>
        <translation>不写出任何内容（Esc）</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>文件需要一个名称。</translation>
    </message>
    <message>
        <source>The name must end in .jpg, .png, .tif, .webp or .exr.</source>
        <translation>文件名必须以 .jpg、.png、.tif、.webp 或 .exr 结尾。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>This is the photo you opened. Choose another name, or tick that you mean to replace it.</source>
        <translation>这是您打开的照片。请换一个名称，或勾选确实要替换它。</translation>
    </message>
    <message>
        <source>%1 exists. Choose another name, or tick that you mean to replace it.</source>
        <translation>%1 已存在。请换一个名称，或勾选确实要替换它。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>  (the photo has more)</source>
        <translation>  （照片的位深更高）</translation>
    </message>
    <message>
        <source>Replace the original</source>
        <translation>替换原图</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>替换已有文件</translation>
    </message>
    <message>
        <source>Convert the colours to sRGB</source>
        <translation>将颜色转换为 sRGB</translation>
    </message>
    <message>
        <source>Convert to sRGB</source>
        <translation>转换为 sRGB</translation>
    </message>
    <message>
        <source>For the web; otherwise the photo&apos;s own profile stays, and all untouched pixels with it</source>
        <translation>用于网页；否则保留照片自身的配置文件及所有未改动的像素</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder %1.</source>
        <translation>不允许写入文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>mien::ui::ScoreHistory</name>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Scores over the history</source>
        <translation>历史评分</translation>
    </message>
    <message>
        <source>Scores from step to step</source>
        <translation>各步骤的评分</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
</context>
<context>
    <name>mien::ui::ScorePanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>points missed</source>
        <translation>关键点未到位</translation>
    </message>
    <message>
        <source>points reached</source>
        <translation>关键点到位</translation>
    </message>
    <message>
        <source>Recognizer</source>
        <translation>识别器</translation>
    </message>
    <message>
        <source>Who judges the face. A second opinion keeps the first honest</source>
        <translation>由谁评判面部。第二种意见让第一种保持诚实</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分卡</translation>
    </message>
    <message>
        <source>Open a photo: how its faces read, and what an edit did to them, is shown here.</source>
        <translation>打开照片后，此处会显示其面部的表情判读，以及编辑带来的变化。</translation>
    </message>
    <message>
        <source>Probabilities before and after</source>
        <translation>编辑前后的概率</translation>
    </message>
    <message>
        <source>Grey: before. Coloured: after.</source>
        <translation>灰色：编辑前。彩色：编辑后。</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Cosine of the identity embedding before and after: 1 is the same picture</source>
        <translation>编辑前后身份特征的余弦相似度：1 表示同一图片</translation>
    </message>
    <message>
        <source>Pixels changed</source>
        <translation>改变的像素</translation>
    </message>
    <message>
        <source>Share of the photo&apos;s pixels that differ; all others keep their bits</source>
        <translation>照片中改变的像素比例；其余像素逐位不变</translation>
    </message>
    <message>
        <source>Points reached</source>
        <translation>到位的关键点</translation>
    </message>
    <message>
        <source>How far the landmarks got to where the target wanted them, found anew in the edit</source>
        <translation>关键点到达目标位置的程度，在编辑结果中重新检测</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>How long the full edit took</source>
        <translation>完整编辑所用的时间</translation>
    </message>
    <message>
        <source>Strongest other</source>
        <translation>其他最强类别</translation>
    </message>
    <message>
        <source>What else the recognizer sees most of: the category it might be confused with</source>
        <translation>识别器除此之外看到最多的：可能与之混淆的类别</translation>
    </message>
    <message>
        <source>No recognizer is trained yet, so nobody can say how this face reads.</source>
        <translation>尚未训练任何识别器，因此无法判读这张脸。</translation>
    </message>
    <message>
        <source>As it is, this face reads as &lt;b&gt;%1 %2&lt;/b&gt;. Choose an expression to change it.</source>
        <translation>这张脸目前被判读为 &lt;b&gt;%1 %2&lt;/b&gt;。选择一个表情来改变它。</translation>
    </message>
    <message>
        <source>same person %1</source>
        <translation>同一人 %1</translation>
    </message>
    <message>
        <source>%1 of the pixels untouched</source>
        <translation>%1 的像素未改动</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Whether the edit meets what you demand, to the right</source>
        <translation>编辑是否达到右侧的要求</translation>
    </message>
    <message>
        <source>Least probability of the target</source>
        <translation>目标的最低概率</translation>
    </message>
    <message>
        <source>The first judge must give the target this much</source>
        <translation>第一识别器至少要给目标的概率</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>最低相似度</translation>
    </message>
    <message>
        <source>It must still be the same person by this cosine</source>
        <translation>按此余弦值仍须为同一人</translation>
    </message>
    <message>
        <source>target missed</source>
        <translation>未达目标</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>未通过：%1</translation>
    </message>
</context>
<context>
    <name>mien::ui::ShortcutsDialog</name>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom at the mouse</source>
        <translation>以鼠标处缩放</translation>
    </message>
    <message>
        <source>Drag, Space+drag</source>
        <translation>拖动，空格+拖动</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Fit / 100 %</source>
        <translation>适合窗口 / 100%</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>comma, period</source>
        <translation>逗号、句号</translation>
    </message>
    <message>
        <source>Move the wipe</source>
        <translation>移动滑动分界线</translation>
    </message>
    <message>
        <source>Next landmark</source>
        <translation>下一个关键点</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>Previous landmark</source>
        <translation>上一个关键点</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+方向键</translation>
    </message>
    <message>
        <source>Move the landmark</source>
        <translation>移动关键点</translation>
    </message>
    <message>
        <source>Ctrl, with a landmark</source>
        <translation>Ctrl，配合关键点</translation>
    </message>
    <message>
        <source>Move both sides</source>
        <translation>两侧同时移动</translation>
    </message>
    <message>
        <source>Shift, with a landmark</source>
        <translation>Shift，配合关键点</translation>
    </message>
    <message>
        <source>Move the whole contour</source>
        <translation>移动整条轮廓</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put the brush or the box away</source>
        <translation>收起画笔或选框</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Click the keys of an action and press new ones</source>
        <translation>点击某个操作的按键，然后按下新的按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Restore the defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Give every action its first keys back</source>
        <translation>让每个操作恢复最初的按键</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>关闭此窗口（Esc）</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>在照片上</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>%1 的按键</translation>
    </message>
    <message>
        <source>Press new keys; Backspace: none</source>
        <translation>按下新按键；退格键：无</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 已属于“%2”。</translation>
    </message>
</context>
<context>
    <name>mien::ui::StackPanel</name>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Copy the edit</source>
        <translation>复制编辑</translation>
    </message>
    <message>
        <source>The same edit once more on top</source>
        <translation>在最上方再加一份相同的编辑</translation>
    </message>
    <message>
        <source>Remove the edit</source>
        <translation>移除编辑</translation>
    </message>
    <message>
        <source>Take this edit off the stack</source>
        <translation>从堆栈中移除此编辑</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Do this edit later</source>
        <translation>较晚执行此编辑</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Do this edit earlier</source>
        <translation>较早执行此编辑</translation>
    </message>
    <message>
        <source>New edit</source>
        <translation>新建编辑</translation>
    </message>
    <message>
        <source>A further edit of this face, on top of the others</source>
        <translation>在其他编辑之上为这张脸再加一个编辑</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Edits that you saved, or got from others</source>
        <translation>您保存的或来自他人的编辑</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>What is done to this face, from below upwards; drag to reorder</source>
        <translation>对这张脸所做的编辑，自下而上；拖动可重新排序</translation>
    </message>
    <message>
        <source>%1  ·  %2 %</source>
        <translation>%1  ·  %2%</translation>
    </message>
    <message>
        <source>  ·  masked</source>
        <translation>  ·  有蒙版</translation>
    </message>
</context>
<context>
    <name>mien::ui::StartPage</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>将照片拖放到此处</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP or OpenEXR, in any bit depth. Nothing leaves this computer.</source>
        <translation>JPEG、PNG、TIFF、WebP 或 OpenEXR，任意位深。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Choose a photo from a folder (Ctrl+O)</source>
        <translation>从文件夹中选择照片（Ctrl+O）</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或试用示例</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>mien::ui::TargetPanel</name>
    <message>
        <source>Expression of a photo</source>
        <translation>照片中的表情</translation>
    </message>
    <message>
        <source>Give this face the expression of the face in another photo</source>
        <translation>让这张脸带上另一张照片中的表情</translation>
    </message>
    <message>
        <source>Reset face</source>
        <translation>重置面部</translation>
    </message>
    <message>
        <source>Take every change of this face back (Ctrl+R)</source>
        <translation>撤销对这张脸的所有更改（Ctrl+R）</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Choose an emotion and how much of it</source>
        <translation>选择一种情绪及其程度</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>心境</translation>
    </message>
    <message>
        <source>Point at how pleasant and how excited the face should look</source>
        <translation>指定面部应显得多愉快、多激动</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>肌肉</translation>
    </message>
    <message>
        <source>Move single muscles: FACS action units</source>
        <translation>移动单个肌肉：FACS 动作单元</translation>
    </message>
    <message>
        <source>This edit moves the landmarks themselves, as another photo or your hand has put them. Its opacity says how far. + (N) adds an edit with an emotion.</source>
        <translation>此编辑直接移动关键点，其位置来自另一张照片或您的手动调整。不透明度决定移动的程度。按 +（N）可添加一个带表情的编辑。</translation>
    </message>
    <message>
        <source>&amp;Landmark by landmark…</source>
        <translation>逐点照搬(&amp;L)…</translation>
    </message>
    <message>
        <source>The nearest to the photo; only its opacity can be changed</source>
        <translation>最接近照片；只能更改其不透明度</translation>
    </message>
    <message>
        <source>As &amp;muscles…</source>
        <translation>化为肌肉(&amp;M)…</translation>
    </message>
    <message>
        <source>A rest, and on it the action units that come nearest: each can be changed</source>
        <translation>先回到平静，再加上最接近的动作单元：每一个都可以更改</translation>
    </message>
</context>
<context>
    <name>mien::ui::Tour</name>
    <message>
        <source>Welcome to Mien</source>
        <translation>欢迎使用 Mien</translation>
    </message>
    <message>
        <source>A face, and what it should show</source>
        <translation>一张脸，以及它要表达的情绪</translation>
    </message>
    <message>
        <source>Open a photo or drop one here. Click a face, then an emotion on the right; the slider says how much. “Mood” blends emotions by pointing, “Muscles” moves single ones, and a photo of somebody else can lend its expression.</source>
        <translation>打开一张照片或将其拖放到此处。点击一张脸，再点击右侧的情绪；滑块决定程度。“心境”通过指点来混合情绪，“肌肉”移动单个肌肉，他人的照片也可以借出表情。</translation>
    </message>
    <message>
        <source>Edits stay edits</source>
        <translation>编辑始终可再编辑</translation>
    </message>
    <message>
        <source>On the left every face has a stack of edits: switch them off, reorder, fade, or paint where they act. The history keeps every step and every branch. Ctrl+S saves all of it as a project; the photo itself is never touched.</source>
        <translation>左侧是每张脸的编辑堆栈：可以关闭、重新排序、减淡，或用画笔指定作用区域。历史记录保留每一步和每个分支。Ctrl+S 将全部保存为项目；照片本身从不改动。</translation>
    </message>
    <message>
        <source>Look, then believe the numbers</source>
        <translation>先看画面，再看数字</translation>
    </message>
    <message>
        <source>Hold B for the photo before, W for a wipe, S for side by side. The scorecard says what recognizers make of the face and whether it is still the same person. Ctrl+E writes the photo at its own size and depth.</source>
        <translation>按住 B 查看编辑前的照片，W 为滑动对比，S 为并排显示。评分卡显示识别器对面部的判读，以及是否仍为同一人。Ctrl+E 以照片本身的尺寸和位深写出。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Close the tour; it does not come back</source>
        <translation>关闭导览；它不会再出现</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The next card</source>
        <translation>下一张卡片</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
</context>
</TS>
